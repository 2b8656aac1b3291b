// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sees at deployment whether JSON-B reads back what it writes of a type: the type itself, what is in it, and the properties of
 * what is in it. The rules are what Yasson 3.0.4 was seen to do. One check on one thread.
 */
final class ReadableType {

    private static final int MAX_DEPTH = 50;
    private static final String CODEC = "bring a ResultCodec for it, or return void";

    private final Set<Type> seen = new HashSet<>();
    private final boolean adaptersUnseen;

    private ReadableType(boolean adaptersUnseen) {
        this.adaptersUnseen = adaptersUnseen;
    }

    /**
     * Passes a type whose values come back.
     *
     * @param applicationsJsonb true: only what no mapping can read is refused, for its adapters can't be seen
     * @throws IllegalArgumentException naming the part of the type that does not come back, and what to do
     */
    static void check(Type type, boolean applicationsJsonb) {
        new ReadableType(applicationsJsonb).check(type, "a result of type " + type.getTypeName(), 0);
    }

    void check(Type type, String where, int depth) {
        if (!seen.add(type)) {
            return;
        }
        if (depth > MAX_DEPTH) {
            throw refusal(type, where, "nests itself without end", CODEC);
        }
        if (type instanceof TypeVariable<?>) {
            throw refusal(type, where, "is a type variable that nothing resolves", "declare the type itself");
        }
        Class<?> raw = TypeResolver.rawClass(type);
        if (KnownTypes.isPassing(raw)) {
            throw refusal(type, where, "can't be stored, whatever the mapping", "return what it yields, or void");
        }
        if (type instanceof GenericArrayType array) {
            check(array.getGenericComponentType(), where, depth + 1);
        } else if (raw.isArray()) {
            check(raw.getComponentType(), where, depth + 1);
        } else if (adaptersUnseen) {
            checkArguments(type, where, depth);
        } else {
            checkMapping(type, raw, where, depth);
        }
    }

    private void checkMapping(Type type, Class<?> raw, String where, int depth) {
        if (type instanceof WildcardType) {
            throw refusal(type, where, "is a wildcard, which is read as anything", "declare the type itself");
        }
        if (KnownTypes.isContainer(raw)) {
            checkContainer(type, raw, where, depth);
        } else if (!KnownTypes.isValue(raw)) {
            checkObject(type, raw, where, depth);
        }
    }

    private void checkContainer(Type type, Class<?> raw, String where, int depth) {
        if (!(type instanceof ParameterizedType generic)) {
            throw refusal(type, where, "does not say what is in it", "declare its type arguments");
        }
        Class<?> first = TypeResolver.rawClass(generic.getActualTypeArguments()[0]);
        boolean keyOrOptional = generic.getActualTypeArguments().length == 2 || raw == Optional.class;
        if (keyOrOptional && first.getName().startsWith("java.util.Optional")) {
            throw refusal(type, where, "has an optional where JSON-B writes none", CODEC);
        }
        checkArguments(type, where, depth);
    }

    private void checkArguments(Type type, String where, int depth) {
        if (type instanceof ParameterizedType generic) {
            for (Type each : generic.getActualTypeArguments()) {
                check(each, where, depth + 1);
            }
        }
    }

    private void checkObject(Type type, Class<?> raw, String where, int depth) {
        if (hasMapping(raw)) {
            refuseHidden(type, raw, where);
            return;
        }
        JsonbTypeInfo subtypes = raw.getAnnotation(JsonbTypeInfo.class);
        if (subtypes != null) {
            for (JsonbSubtype each : subtypes.value()) {
                check(each.type(), where, depth + 1);
            }
        }
        if (subtypes == null || !Modifier.isAbstract(raw.getModifiers())) {
            refuseUnmakeable(type, raw, where);
            refuseHidden(type, raw, where);
            new BeanCheck(type, raw, where).check((part, place) -> check(part, place, depth + 1));
        }
    }

    private static void refuseUnmakeable(Type type, Class<?> raw, String where) {
        if (Modifier.isAbstract(raw.getModifiers()) || raw == Object.class) {
            throw refusal(type, where, "is no class that could be made", "declare the class, annotate it, or " + CODEC);
        }
        if (KnownTypes.isPlatforms(raw) || Iterable.class.isAssignableFrom(raw) || Map.class.isAssignableFrom(raw)) {
            throw refusal(type, where, "is not read back by JSON-B", CODEC);
        }
    }

    private static void refuseHidden(Type type, Class<?> raw, String where) {
        if (!Modifier.isPublic(raw.getModifiers())) {
            throw refusal(type, where, "is not public", "make it public, or " + CODEC);
        }
    }

    private static boolean hasMapping(Class<?> raw) {
        return raw.isAnnotationPresent(JsonbTypeAdapter.class) || raw.isAnnotationPresent(JsonbTypeDeserializer.class);
    }

    static IllegalArgumentException refusal(Type type, String where, String why, String remedy) {
        return new IllegalArgumentException(
                where + " can't be read back: " + type.getTypeName() + " " + why + "; " + remedy);
    }
}
