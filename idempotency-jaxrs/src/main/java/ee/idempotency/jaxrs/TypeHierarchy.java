// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** A class, its superclasses, then their interfaces: where Jakarta REST looks for annotations, nearest first. */
final class TypeHierarchy {

    private final Set<Class<?>> types = new LinkedHashSet<>();

    TypeHierarchy(Class<?> type) {
        Deque<Class<?>> interfaces = new ArrayDeque<>();
        for (Class<?> current = type; current != null && current != Object.class; current = current.getSuperclass()) {
            types.add(current);
            interfaces.addAll(Arrays.asList(current.getInterfaces()));
        }
        while (!interfaces.isEmpty()) {
            Class<?> current = interfaces.remove();
            types.add(current);
            interfaces.addAll(Arrays.asList(current.getInterfaces()));
        }
    }

    Stream<Class<?>> types() {
        return types.stream();
    }

    /** The method itself and those that it overrides or implements. */
    Stream<Method> declarations(Method method) {
        return types.stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(candidate -> !candidate.isBridge()
                        && candidate.getName().equals(method.getName())
                        && Arrays.equals(candidate.getParameterTypes(), method.getParameterTypes()));
    }
}
