// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static java.util.function.Predicate.not;

import ee.idempotency.Key;
import ee.idempotency.MalformedKeyException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be a key, or a part of one, where it is no text that came over HTTP. */
final class KeyTypes {

    /** For messages. */
    static final String ALLOWED = "a String, a Key, a UUID, an integral number, a BigInteger or an enum";

    private static final List<Class<?>> PRIMITIVES = List.of(long.class, int.class, short.class, byte.class);

    private static final List<Class<?>> CLASSES = List.of(
            String.class,
            Key.class,
            UUID.class,
            Long.class,
            Integer.class,
            Short.class,
            Byte.class,
            BigInteger.class,
            Enum.class);

    private KeyTypes() {}

    static boolean allows(Class<?> type) {
        return PRIMITIVES.contains(type) || CLASSES.stream().anyMatch(allowed -> allowed.isAssignableFrom(type));
    }

    /**
     * The text of a value; empty when it is null or blank.
     *
     * @param place where it stands, for the message
     * @throws MalformedKeyException when it is of another type
     */
    static Optional<String> text(@Nullable Object value, String place) {
        if (value == null) {
            return Optional.empty();
        }
        if (!allows(value.getClass())) {
            throw new MalformedKeyException("Malformed key from " + place + ": it must be " + ALLOWED + ", was a "
                    + value.getClass().getName());
        }
        return Optional.of(spell(value)).filter(not(String::isBlank));
    }

    private static String spell(Object value) {
        if (value instanceof Key key) {
            return key.value();
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
