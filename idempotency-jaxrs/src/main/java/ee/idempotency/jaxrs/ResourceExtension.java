// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.application.HeardBeans;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fails the deployment of an application that declares {@link Idempotent} where the promise can't be kept, and reports what it
 * leaves unprotected. Jakarta REST reads the same declarations later, when a mistake would only fail requests.
 */
public class ResourceExtension implements Extension {

    private static final System.Logger LOG = System.getLogger(ResourceExtension.class.getName());

    private final Set<Class<?>> declaring = new LinkedHashSet<>();
    private final Set<Class<?>> scanned = new LinkedHashSet<>();
    private final HeardBeans beans = new HeardBeans();

    void remember(@Observes @WithAnnotations(Idempotent.class) ProcessAnnotatedType<?> event) {
        Class<?> type = event.getAnnotatedType().getJavaClass();
        if (!type.isInterface() && !Modifier.isAbstract(type.getModifiers())) {
            declaring.add(type);
        }
    }

    /** Resource classes that the container scans, whether they become beans or not. */
    void see(@Observes @WithAnnotations({Path.class, HttpMethod.class}) ProcessAnnotatedType<?> event) {
        scanned.add(event.getAnnotatedType().getJavaClass());
    }

    void hear(@Observes ProcessBean<?> event) {
        beans.hear(event);
    }

    void check(@Observes AfterDeploymentValidation event, BeanManager manager) {
        IdempotencySettings settings = beans.settings(manager);
        OperationReader reader = new OperationReader(settings);
        declaring.forEach(type -> check(type, reader, event));
        if (settings.reportUnprotected()) {
            report(UnprotectedMethods.of(resources()));
        }
    }

    /** Also beans whose interfaces alone say that they are resource classes. */
    private Set<Class<?>> resources() {
        return Stream.concat(scanned.stream(), beans.classes().stream().filter(UnprotectedMethods::isResource))
                .collect(Collectors.toSet());
    }

    private static void report(UnprotectedMethods methods) {
        if (!methods.names().isEmpty()) {
            LOG.log(Level.INFO, methods.toString());
        }
    }

    private static void check(Class<?> type, OperationReader reader, AfterDeploymentValidation event) {
        methods(type).forEach(method -> {
            try {
                check(new ResourceMethod(type, method), reader);
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
    private static void check(ResourceMethod method, OperationReader reader) {
        if (method.httpMethod().isPresent()) {
            reader.read(method);
        }
    }
}
