// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Fails the deployment of an application that declares {@link Idempotent} where the promise can't be kept. Jakarta REST
 * reads the same declarations later, when a mistake would only fail requests.
 */
public class ResourceExtension implements Extension {

    private final Set<Class<?>> declaring = new LinkedHashSet<>();
    private final OperationReader reader = new OperationReader(IdempotencySettings.defaults());

    void remember(@Observes @WithAnnotations(Idempotent.class) ProcessAnnotatedType<?> event) {
        Class<?> type = event.getAnnotatedType().getJavaClass();
        if (!type.isInterface() && !Modifier.isAbstract(type.getModifiers())) {
            declaring.add(type);
        }
    }

    void check(@Observes AfterDeploymentValidation event) {
        declaring.forEach(type -> check(type, event));
    }

    private void check(Class<?> type, AfterDeploymentValidation event) {
        methods(type).forEach(method -> {
            try {
                check(new ResourceMethod(type, method));
            } catch (IllegalArgumentException e) {
                event.addDeploymentProblem(new DefinitionException(e));
            }
        });
    }

    /** The public methods, and hidden ones that ask for a protection that no server gives them. */
    private static Stream<Method> methods(Class<?> type) {
        Stream<Method> hidden = Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !Modifier.isPublic(method.getModifiers()))
                .filter(method -> method.isAnnotationPresent(Idempotent.class));
        return Stream.concat(Arrays.stream(type.getMethods()), hidden);
    }

    /** Methods that answer no requests are the method door's. */
    private void check(ResourceMethod method) {
        if (method.httpMethod().isPresent()) {
            reader.read(method);
        }
    }
}
