// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Idempotent;
import ee.idempotency.application.DeclaredMethod;
import ee.idempotency.application.Protection;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.PostActivate;
import jakarta.ejb.PrePassivate;
import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bean's method as interceptors see it: what stands on interfaces and on overridden methods does not count. Immutable and
 * thread-safe.
 */
record BeanMethod(Class<?> type, Method method) {

    private static final List<Class<? extends Annotation>> LIFECYCLE =
            List.of(PostConstruct.class, PreDestroy.class, PostActivate.class, PrePassivate.class);

    /** What protects it: its own annotation, or its bean's; each directly or through a stereotype or another binding. */
    Optional<Idempotent> idempotent() {
        return own().or(() -> isBusinessMethod() ? Protection.of(type) : Optional.empty());
    }

    Optional<Idempotent> own() {
        return Protection.of(method);
    }

    /** Whether it answers HTTP requests, which have a door of their own. */
    boolean isResourceMethod() {
        return declared()
                .declarations()
                .flatMap(declaration -> Arrays.stream(declaration.getAnnotations()))
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }

    DeclaredMethod declared() {
        return new DeclaredMethod(type, method);
    }

    /** What a container lets interceptors stand around. */
    private boolean isBusinessMethod() {
        int modifiers = method.getModifiers();
        return Modifier.isPublic(modifiers)
                && !Modifier.isStatic(modifiers)
                && !method.isSynthetic()
                && method.getDeclaringClass() != Object.class
                && LIFECYCLE.stream().noneMatch(method::isAnnotationPresent);
    }

    /** The public methods of a bean, and the hidden ones that ask for protection. */
    static Stream<BeanMethod> of(Class<?> type) {
        Stream<Method> hidden =
                Arrays.stream(type.getDeclaredMethods()).filter(method -> !Modifier.isPublic(method.getModifiers()));
        return Stream.concat(Arrays.stream(type.getMethods()), hidden)
                .filter(method -> !method.isSynthetic())
                .map(method -> new BeanMethod(type, method));
    }
}
