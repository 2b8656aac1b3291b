// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A result that may be absent without being null, and what is in it. */
enum OptionalShape {
    OPTIONAL,
    INT,
    LONG,
    DOUBLE,

    /** No optional: the result is its own content. */
    NONE;

    static OptionalShape of(Type type) {
        Class<?> raw = TypeResolver.rawClass(type);
        if (raw == Optional.class && type instanceof ParameterizedType) {
            return OPTIONAL;
        }
        if (raw == OptionalInt.class) {
            return INT;
        }
        if (raw == OptionalLong.class) {
            return LONG;
        }
        return raw == OptionalDouble.class ? DOUBLE : NONE;
    }

    Type contentType(Type type) {
        return switch (this) {
            case OPTIONAL -> ((ParameterizedType) type).getActualTypeArguments()[0];
            case INT -> Integer.class;
            case LONG -> Long.class;
            case DOUBLE -> Double.class;
            case NONE -> type;
        };
    }

    /** The content, or none in an empty optional. */
    Optional<Object> content(Object value) {
        return switch (this) {
            case OPTIONAL -> ((Optional<?>) value).map(Object.class::cast);
            case INT ->
                ((OptionalInt) value).stream().boxed().map(Object.class::cast).findFirst();
            case LONG ->
                ((OptionalLong) value).stream().boxed().map(Object.class::cast).findFirst();
            case DOUBLE ->
                ((OptionalDouble) value)
                        .stream().boxed().map(Object.class::cast).findFirst();
            case NONE -> Optional.of(value);
        };
    }

    Object wrap(Object content) {
        return switch (this) {
            case OPTIONAL -> Optional.of(content);
            case INT -> OptionalInt.of((Integer) content);
            case LONG -> OptionalLong.of((Long) content);
            case DOUBLE -> OptionalDouble.of((Double) content);
            case NONE -> content;
        };
    }

    /** The optional without content; null where there is no optional, as after an upgrade that took it away. */
    @Nullable
    Object empty() {
        return switch (this) {
            case OPTIONAL -> Optional.empty();
            case INT -> OptionalInt.empty();
            case LONG -> OptionalLong.empty();
            case DOUBLE -> OptionalDouble.empty();
            case NONE -> null;
        };
    }
}
