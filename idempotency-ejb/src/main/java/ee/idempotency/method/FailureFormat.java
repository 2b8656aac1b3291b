// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.RecordState;
import ee.idempotency.ReplayedFailureException;
import ee.idempotency.StoredResult;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An exception that is a result, as it is stored: its type's name and its message, without stack trace, cause and fields of its
 * own. Immutable and thread-safe.
 */
final class FailureFormat {

    private static final int MAX_LENGTH = 4_000;

    private final FailureRule rule;

    /** The format for the failures of one operation; only types that the rule records are ever made. */
    FailureFormat(FailureRule rule) {
        this.rule = rule;
    }

    StoredResult encode(Exception failure) {
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("type", cut(failure.getClass().getName()));
        String message = failure.getMessage();
        if (message != null) {
            json.add("message", cut(message));
        }
        return new StoredResult(RecordState.FAILED, 0, json.build().toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The exception to throw: of the same type where that can be made, else a {@link ReplayedFailureException}.
     *
     * @param loader of the operation's class, where the exception's class is looked for
     * @throws IllegalArgumentException when the stored result is no failure
     */
    Exception decode(StoredResult stored, ClassLoader loader) {
        if (stored.state() != RecordState.FAILED) {
            throw new IllegalArgumentException("a failure is read from a FAILED result, was " + stored);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(stored.payload()))) {
            JsonObject json = reader.readObject();
            String type = json.getString("type");
            String message = json.getString("message", null);
            Exception same = remake(type, message, loader);
            return same == null ? new ReplayedFailureException(type, message) : same;
        }
    }

    private @Nullable Exception remake(String type, @Nullable String message, ClassLoader loader) {
        try {
            Class<?> found = Class.forName(type, false, loader);
            if (!rule.records(found) || Modifier.isAbstract(found.getModifiers())) {
                return null;
            }
            Exception made = make(found.asSubclass(Exception.class), message);
            return made != null && Objects.equals(made.getMessage(), message) ? made : null;
        } catch (ReflectiveOperationException | LinkageError | RuntimeException e) {
            return null;
        }
    }

    private static @Nullable Exception make(Class<? extends Exception> type, @Nullable String message)
            throws ReflectiveOperationException {
        Constructor<? extends Exception> constructor = constructor(type, String.class);
        if (constructor != null) {
            return constructor.newInstance(message);
        }
        constructor = constructor(type, String.class, Throwable.class);
        if (constructor != null) {
            return constructor.newInstance(message, null);
        }
        constructor = message == null ? constructor(type) : null;
        return constructor == null ? null : constructor.newInstance();
    }

    private static @Nullable Constructor<? extends Exception> constructor(
            Class<? extends Exception> type, Class<?>... parameters) {
        try {
            Constructor<? extends Exception> found = type.getDeclaredConstructor(parameters);
            return found.trySetAccessible() ? found : null;
        } catch (NoSuchMethodException e) {
            return null;
        }
    }

    private static String cut(String text) {
        if (text.length() <= MAX_LENGTH) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return text.substring(0, end);
    }
}
