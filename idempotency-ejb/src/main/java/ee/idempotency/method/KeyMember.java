// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static java.util.function.Predicate.not;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.spi.TypeHierarchy;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A getter, field or record component that is marked as the key. Immutable and thread-safe.
 *
 * @param name for messages: the class that declares it, and its name
 */
record KeyMember(String name, Reader reader) {

    /** Reads the member's value. */
    @FunctionalInterface
    interface Reader {
        @Nullable
        Object read(Object owner) throws ReflectiveOperationException;
    }

    /**
     * The marked members of a type and what it inherits, an overridden getter counted once.
     *
     * @throws IllegalArgumentException if a mark stands on something that can't be a key
     */
    static List<KeyMember> of(Class<?> type) {
        TypeHierarchy hierarchy = new TypeHierarchy(type);
        Map<String, KeyMember> members = new LinkedHashMap<>();
        hierarchy.types().forEach(owner -> {
            getters(owner).forEach(getter -> members.putIfAbsent(getter.getName() + "()", of(getter, hierarchy)));
            fields(owner).forEach(field -> members.putIfAbsent(owner.getName() + "." + field.getName(), of(field)));
        });
        return List.copyOf(members.values());
    }

    @Override
    public String toString() {
        return name;
    }

    private static Stream<Method> getters(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(IdempotencyKey.class))
                .filter(not(Method::isBridge));
    }

    /** A mark on a record component stands on its accessor too, unless that is written out; the accessor is what counts. */
    private static Collection<Field> fields(Class<?> owner) {
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(IdempotencyKey.class))
                .filter(field -> !owner.isRecord() || getters(owner).noneMatch(accessor -> isOf(field, accessor)))
                .toList();
    }

    private static boolean isOf(Field component, Method accessor) {
        return accessor.getName().equals(component.getName());
    }

    private static KeyMember of(Method getter, TypeHierarchy hierarchy) {
        String name = name(getter) + "()";
        if (getter.getParameterCount() > 0 || isStatic(getter)) {
            throw new IllegalArgumentException("@IdempotencyKey on " + name + " must be on a getter, was on "
                    + (isStatic(getter) ? "a static method" : "a method with parameters"));
        }
        requireKeyType(name, hierarchy.erase(getter.getGenericReturnType()));
        getter.setAccessible(true);
        return new KeyMember(name, getter::invoke);
    }

    private static KeyMember of(Field field) {
        String name = name(field);
        if (isStatic(field)) {
            throw new IllegalArgumentException(
                    "@IdempotencyKey on " + name + " must be on a field of an object, was on a static field");
        }
        requireKeyType(name, field.getType());
        field.setAccessible(true);
        return new KeyMember(name, field::get);
    }

    private static void requireKeyType(String name, Class<?> type) {
        if (!KeyTypes.allows(type)) {
            throw new IllegalArgumentException("@IdempotencyKey on " + name + " must be on " + KeyTypes.ALLOWED
                    + ", was on " + type.getTypeName());
        }
    }

    private static String name(Member member) {
        return member.getDeclaringClass().getName() + "." + member.getName();
    }

    private static boolean isStatic(Member member) {
        return Modifier.isStatic(member.getModifiers());
    }
}
