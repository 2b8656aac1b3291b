// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.Idempotent;
import ee.idempotency.application.DeclaredMethod;
import ee.idempotency.application.Protection;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method of a resource class, with the annotations that it has itself or from a method that it overrides: Jakarta REST lets
 * resource classes inherit them from superclasses and interfaces.
 *
 * @param type the resource class
 * @param method the method
 */
record ResourceMethod(Class<?> type, Method method) {

    private static final Set<String> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** The HTTP method that it answers to; empty when it is no resource method. */
    Optional<String> httpMethod() {
        return declared()
                .declarations()
                .flatMap(candidate -> Arrays.stream(candidate.getAnnotations()))
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(HttpMethod::value)
                .findFirst();
    }

    /** Whether it answers to a method that changes nothing (RFC 9110, section 9.2.1). */
    boolean safe() {
        return httpMethod().filter(SAFE::contains).isPresent();
    }

    /** What protects it: its own annotation, or its class's unless the method is safe. */
    Optional<Idempotent> idempotent() {
        return protection(declared().declarations())
                .or(() -> safe() ? Optional.empty() : protection(declared().types()));
    }

    private static Optional<Idempotent> protection(Stream<? extends AnnotatedElement> declarations) {
        return declarations.flatMap(element -> Protection.of(element).stream()).findFirst();
    }

    /** The HTTP method and the path template, for instance {@code POST /orders/{id}}; a sub-resource has no template of its own. */
    String operation() {
        String place = onClass(Path.class)
                .map(path ->
                        join(path.value(), onMethod(Path.class).map(Path::value).orElse("")))
                .orElseGet(() -> type.getName() + "." + method.getName());
        return httpMethod().orElse("") + " " + place;
    }

    /** The method as both doors read it. */
    DeclaredMethod declared() {
        return new DeclaredMethod(type, method);
    }

    <A extends Annotation> Optional<A> onMethod(Class<A> annotation) {
        return declared().onMethod(annotation);
    }

    <A extends Annotation> Optional<A> onClass(Class<A> annotation) {
        return declared().onClass(annotation);
    }

    /** {@code OrderResource.place(NewOrder)}, as messages name it. */
    @Override
    public String toString() {
        return declared().toString();
    }

    private static String join(String classPath, String methodPath) {
        String joined = ("/" + classPath + "/" + methodPath).replaceAll("/{2,}", "/");
        return joined.length() > 1 && joined.endsWith("/") ? joined.substring(0, joined.length() - 1) : joined;
    }
}
