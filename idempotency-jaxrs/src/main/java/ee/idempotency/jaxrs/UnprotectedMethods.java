// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.util.function.Predicate.not;

import ee.idempotency.application.TypeHierarchy;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resource methods for POST and PATCH, which no standard makes repeatable, that nothing protects. Immutable and thread-safe.
 *
 * @param names each with operation, class and method, in the order of the operations
 */
record UnprotectedMethods(Collection<String> names) {

    private static final Set<String> REPEATED_AT_RISK = Set.of(HttpMethod.POST, HttpMethod.PATCH);

    /** Those of the resource classes among these types. */
    static UnprotectedMethods of(Collection<Class<?>> types) {
        return new UnprotectedMethods(types.stream()
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .flatMap(UnprotectedMethods::in)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Whether the type says so itself, or inherits it. */
    static boolean isResource(Class<?> type) {
        return new TypeHierarchy(type).types().anyMatch(each -> each.isAnnotationPresent(Path.class));
    }

    /** What the report says; nobody reads it where there are none. */
    @Override
    public String toString() {
        return "Without @Idempotent, so that a retry may take effect twice: " + String.join("; ", names)
                + ". The setting reportUnprotected ends this report.";
    }

    private static Stream<String> in(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(not(Method::isSynthetic))
                .map(method -> new ResourceMethod(type, method))
                .filter(method ->
                        method.httpMethod().filter(REPEATED_AT_RISK::contains).isPresent())
                .filter(method -> method.idempotent().isEmpty())
                .map(method -> method.operation() + " (" + method + ")");
    }
}
