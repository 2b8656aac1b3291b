// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How JSON-B makes an object: by its creator, a record's constructor, or the constructor without parameters.
 *
 * @param parameters what is read while it is made; the rest is set afterwards
 */
record BeanCreator(List<Parameter> parameters) {

    /** One parameter: its name in JSON, its type as declared, and whether an adapter of its own reads it. */
    record Parameter(String name, Type type, boolean adapted) {

        static Parameter of(java.lang.reflect.Parameter declared, Type type) {
            JsonbProperty named = declared.getAnnotation(JsonbProperty.class);
            String name = named == null || named.value().isEmpty() ? declared.getName() : named.value();
            boolean adapted = declared.isAnnotationPresent(JsonbTypeAdapter.class)
                    || declared.isAnnotationPresent(JsonbTypeDeserializer.class);
            return new Parameter(name, type, adapted);
        }
    }

    /** The creator that is used, or none where JSON-B has no way. */
    static Optional<BeanCreator> of(Class<?> type) {
        List<Executable> annotated = Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()))
                .filter(each -> each.isAnnotationPresent(JsonbCreator.class))
                .toList();
        if (!annotated.isEmpty()) {
            return only(annotated)
                    .filter(each -> Modifier.isPublic(each.getModifiers()))
                    .map(BeanCreator::by);
        }
        if (type.isRecord()) {
            return only(Arrays.asList(type.getDeclaredConstructors())).map(BeanCreator::by);
        }
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(BeanCreator::isDefault)
                .findAny()
                .map(BeanCreator::by);
    }

    private static <T extends Executable> Optional<T> only(List<T> all) {
        return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static boolean isDefault(Constructor<?> constructor) {
        int modifiers = constructor.getModifiers();
        return constructor.getParameterCount() == 0
                && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }

    private static BeanCreator by(Executable creator) {
        java.lang.reflect.Parameter[] declared = creator.getParameters();
        return new BeanCreator(Arrays.stream(declared)
                .map(each -> Parameter.of(each, each.getParameterizedType()))
                .toList());
    }
}
