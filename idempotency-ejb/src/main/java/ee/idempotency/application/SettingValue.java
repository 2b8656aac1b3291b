// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the value of a setting from a text. */
final class SettingValue {

    private static final Map<Type, Function<String, Object>> READERS = Map.of(
            String.class, text -> text,
            int.class, SettingValue::wholeNumber,
            Integer.class, SettingValue::wholeNumber,
            boolean.class, SettingValue::truth,
            Duration.class, SettingValue::duration,
            URI.class, SettingValue::uri);

    private SettingValue() {}

    /**
     * The value that a text stands for: a set is a list with commas between its elements, an enum the name of a constant.
     *
     * @throws IllegalArgumentException when it stands for none; it tells what is allowed
     */
    static Object parse(Type type, String text) {
        if (type instanceof ParameterizedType set && set.getRawType() == Set.class) {
            return elements(set.getActualTypeArguments()[0], text);
        }
        if (type instanceof Class<?> constants && constants.isEnum()) {
            return constant(constants, text);
        }
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("no property can have the type " + type);
        }
        return reader.apply(text);
    }

    private static Set<Object> elements(Type type, String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(element -> !element.isEmpty())
                .map(element -> parse(type, element))
                .collect(Collectors.toSet());
    }

    private static Object constant(Class<?> type, String text) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of "
                        + Arrays.stream(constants)
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))));
    }

    private static Object wholeNumber(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must be a whole number without separators", e);
        }
    }

    private static Object truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("must be true or false");
        }
        return Boolean.valueOf(text);
    }

    private static Object duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("must be an ISO-8601 duration such as PT30M or P2D", e);
        }
    }

    private static Object uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be a URI", e);
        }
    }
}
