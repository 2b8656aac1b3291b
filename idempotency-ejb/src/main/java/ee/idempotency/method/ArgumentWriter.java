// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyException;
import ee.idempotency.spi.TypeHierarchy;
import jakarta.json.bind.Jsonb;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes one argument as JSON for the fingerprint. Immutable and thread-safe.
 *
 * @param content what of the argument is written
 */
record ArgumentWriter(MethodParameter parameter, UnaryOperator<Object> content) {

    private static final String MESSAGE = "jakarta.jms.Message";
    private static final List<String> UNREAD_MESSAGES =
            List.of("jakarta.jms.ObjectMessage", "jakarta.jms.StreamMessage");

    /**
     * A writer for arguments of the declared type.
     *
     * @throws IllegalArgumentException if that is no data
     */
    static ArgumentWriter of(MethodParameter parameter) {
        Class<?> type = parameter.type();
        boolean isMessage = isBelow(type, MESSAGE);
        boolean isUnread = UNREAD_MESSAGES.stream().anyMatch(name -> isBelow(type, name));
        if (isMessage && !isUnread) {
            return new ArgumentWriter(parameter, MessageBody::of);
        }
        if (isMessage || !DataTypes.allow(type)) {
            throw new IllegalArgumentException(parameter + " can't be part of the fingerprint, a " + type.getTypeName()
                    + " can't be written as data: mark it with @ExcludedFromFingerprint");
        }
        return new ArgumentWriter(parameter, UnaryOperator.identity());
    }

    /**
     * The argument as JSON.
     *
     * @throws IdempotencyException if it can't be written
     */
    String write(@Nullable Object[] arguments, Jsonb jsonb) {
        Object argument = arguments[parameter.index()];
        return argument == null ? "null" : write(argument, jsonb);
    }

    private String write(Object argument, Jsonb jsonb) {
        try {
            Object written = content.apply(argument);
            if (DataTypes.allow(written.getClass())) {
                return jsonb.toJson(written);
            }
        } catch (IdempotencyException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            throw failure(argument, e);
        }
        throw failure(argument, null);
    }

    private IdempotencyException failure(Object argument, @Nullable Throwable cause) {
        return new IdempotencyException(
                "The fingerprint could not be taken, JSON-B can't write " + parameter + ", which is a "
                        + argument.getClass().getName() + "; nothing ran",
                cause);
    }

    /** By name: a server without messaging has no such class. */
    private static boolean isBelow(Class<?> type, String name) {
        return new TypeHierarchy(type)
                .types()
                .anyMatch(supertype -> supertype.getName().equals(name));
    }
}
