// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what reads a property: a record's component, or a getter. */
final class Property {

    private Property() {}

    static Optional<Method> find(Class<?> type, String name) {
        return Stream.concat(components(type, name), getters(type, name)).findFirst();
    }

    private static Stream<Method> components(Class<?> type, String name) {
        return Stream.ofNullable(type.getRecordComponents())
                .flatMap(Arrays::stream)
                .filter(component -> component.getName().equals(name))
                .map(RecordComponent::getAccessor);
    }

    private static Stream<Method> getters(Class<?> type, String name) {
        String capitalised = name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of("get" + capitalised, "is" + capitalised)
                .flatMap(getter -> method(type, getter))
                .filter(Property::isGetter);
    }

    private static Stream<Method> method(Class<?> type, String name) {
        try {
            return Stream.of(type.getMethod(name));
        } catch (NoSuchMethodException e) {
            return Stream.empty();
        }
    }

    private static boolean isGetter(Method method) {
        Class<?> result = method.getReturnType();
        boolean fits = method.getName().startsWith("is") ? result == boolean.class : result != void.class;
        return fits && !Modifier.isStatic(method.getModifiers());
    }
}
