// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One property of an object, with what JSON-B writes and reads it by. Public getters and setters count before public fields.
 *
 * @param name as in Java
 * @param getter of any visibility, or null
 * @param setters of any visibility
 * @param field the nearest one of that name, or null
 */
record BeanProperty(
        String name,
        @Nullable Method getter,
        List<Method> setters,
        @Nullable Field field) {

    static Collection<BeanProperty> of(Class<?> type) {
        return new BeanMembers(type).properties();
    }

    boolean isWritten() {
        if (isHidden(field) || isHidden(getter) || (field != null && Modifier.isTransient(field.getModifiers()))) {
            return false;
        }
        return getter == null ? isPublic(field) : isPublic(getter);
    }

    /** JSON-B reaches members of public classes only. */
    boolean isReachable() {
        Member member = getter == null ? Objects.requireNonNull(field) : getter;
        return Modifier.isPublic(member.getDeclaringClass().getModifiers());
    }

    /** Nothing stands behind it that could be lost, and nothing sets it. */
    boolean isComputed() {
        return field == null && setters.isEmpty();
    }

    /** What keeps a written property from being read back, or an empty text. */
    String whyNotRead() {
        if (setters.size() > 1) {
            return "has several setters";
        }
        if (setters.isEmpty() ? !isSettableField() : !isPublic(setter()) || isHidden(setter())) {
            return "is written, but can't be set";
        }
        String readName = jsonName(setter());
        if (!writtenName().equals(readName)) {
            return "is written as " + writtenName() + " and read as " + readName;
        }
        return isOtherType() ? "is written as another type than it is read as" : "";
    }

    String writtenName() {
        return jsonName(getter);
    }

    Type readType() {
        Method setter = setter();
        return setter == null ? Objects.requireNonNull(field).getGenericType() : setter.getGenericParameterTypes()[0];
    }

    boolean isAdapted() {
        return Stream.of(JsonbTypeAdapter.class, JsonbTypeDeserializer.class)
                .anyMatch(each -> has(field, each) || has(getter, each) || has(setter(), each));
    }

    private @Nullable Method setter() {
        return setters.isEmpty() ? null : setters.get(0);
    }

    private boolean isSettableField() {
        return isPublic(field)
                && !Modifier.isFinal(Objects.requireNonNull(field).getModifiers());
    }

    private boolean isOtherType() {
        if (getter == null || isAdapted()) {
            return false;
        }
        Class<?> written = TypeResolver.boxedClass(getter.getReturnType());
        Class<?> read = TypeResolver.boxedClass(TypeResolver.rawClass(readType()));
        return !written.getName().startsWith("java.util.Optional")
                && !written.isAssignableFrom(read)
                && !read.isAssignableFrom(written);
    }

    private String jsonName(@Nullable Method accessor) {
        for (AnnotatedElement each : new AnnotatedElement[] {accessor, field}) {
            JsonbProperty named = each == null ? null : each.getAnnotation(JsonbProperty.class);
            if (named != null && !named.value().isEmpty()) {
                return named.value();
            }
        }
        return name;
    }

    private static boolean isPublic(@Nullable Member member) {
        return member != null && Modifier.isPublic(member.getModifiers());
    }

    private static boolean isHidden(@Nullable AnnotatedElement member) {
        return has(member, JsonbTransient.class);
    }

    private static boolean has(@Nullable AnnotatedElement member, Class<? extends Annotation> annotation) {
        return member != null && member.isAnnotationPresent(annotation);
    }
}
