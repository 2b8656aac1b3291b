// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import jakarta.enterprise.util.TypeLiteral;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Idempotency} is to protect: the operation, the key, what tells a retry from a reuse. Immutable and thread-safe; each
 * method returns another call. {@link #of(String, Class)} makes the first one.
 *
 * @param <T> what the work comes to
 * @param operation the operation's name, part of the record's identity; 1 to 255 characters
 * @param type what JSON-B reads the stored result as
 * @param key the key, as it is; null and blank are refused when the call is made
 * @param request the values that the fingerprint is taken of
 * @param scope who the key belongs to; null: the caller
 * @param retention how long the record answers retries, from the attempt's start; positive; null: the settings' own
 * @param waitLimit how long an attempt waits for another one with the key; zero: not at all; null: the settings' own
 * @param afterExpiry what an attempt gets whose record has expired
 * @param claim when an attempt claims its key
 */
public record IdempotentCall<T>(
        String operation,
        Type type,
        @Nullable String key,
        List<@Nullable Object> request,
        @Nullable Scope scope,
        @Nullable Duration retention,
        @Nullable Duration waitLimit,
        AfterExpiry afterExpiry,
        Claim claim) {

    public IdempotentCall {
        request = Collections.unmodifiableList(new ArrayList<>(request));
    }

    /**
     * A call of an operation whose results are of the given class, {@code Void.class} for none.
     */
    public static <T> IdempotentCall<T> of(String operation, Class<T> type) {
        return new IdempotentCall<>(
                operation, type, null, List.of(), null, null, null, AfterExpiry.RUN_AGAIN, Claim.FIRST);
    }

    /** A call whose results are of a generic type: {@code new TypeLiteral<List<Order>>() {}}. */
    public static <T> IdempotentCall<T> of(String operation, TypeLiteral<T> type) {
        return new IdempotentCall<>(
                operation, type.getType(), null, List.of(), null, null, null, AfterExpiry.RUN_AGAIN, Claim.FIRST);
    }

    /** With this key, as it is; null and blank are refused when it is called. */
    public IdempotentCall<T> key(@Nullable String value) {
        return new IdempotentCall<>(operation, type, value, request, scope, retention, waitLimit, afterExpiry, claim);
    }

    /**
     * With the fingerprint of these values: an equal key with other ones is refused. JSON-B writes them, their members in any order.
     * Without it every call with the key is taken for a retry.
     */
    public IdempotentCall<T> fingerprint(@Nullable Object... values) {
        return new IdempotentCall<>(
                operation, type, key, Arrays.asList(values), scope, retention, waitLimit, afterExpiry, claim);
    }

    /** In this scope, and not in the caller's. */
    public IdempotentCall<T> scope(Scope other) {
        return new IdempotentCall<>(operation, type, key, request, other, retention, waitLimit, afterExpiry, claim);
    }

    /** With a record that answers retries for so long, from the attempt's start. Positive. */
    public IdempotentCall<T> retention(Duration duration) {
        return new IdempotentCall<>(operation, type, key, request, scope, duration, waitLimit, afterExpiry, claim);
    }

    /** Waiting so long for another attempt with the key; zero: not at all. */
    public IdempotentCall<T> waitLimit(Duration duration) {
        return new IdempotentCall<>(operation, type, key, request, scope, retention, duration, afterExpiry, claim);
    }

    /** With this answer to a key whose record has expired. */
    public IdempotentCall<T> afterExpiry(AfterExpiry answer) {
        return new IdempotentCall<>(operation, type, key, request, scope, retention, waitLimit, answer, claim);
    }

    /** With this time to claim the key; see {@link Claim#LAST} for what the other one gives up. */
    public IdempotentCall<T> claim(Claim time) {
        return new IdempotentCall<>(operation, type, key, request, scope, retention, waitLimit, afterExpiry, time);
    }
}
