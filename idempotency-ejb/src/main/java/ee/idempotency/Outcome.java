// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Idempotency#attempt} came to. Immutable and thread-safe as far as its value is.
 *
 * @param <T> what the work comes to
 */
public sealed interface Outcome<T> {

    /**
     * The work is done, now or by an earlier attempt.
     *
     * @param value what it came to; a replay's was stored and read again
     * @param replayed whether an earlier attempt did it, and nothing ran
     */
    record Done<T>(@Nullable T value, boolean replayed) implements Outcome<T> {}

    /**
     * The work failed with an exception that is a result: it does not roll back, is recorded, and an attempt with the same key gets
     * it again.
     *
     * @param failure the exception; a replay's was made anew
     * @param replayed whether an earlier attempt failed so, and nothing ran
     */
    record Failed<T>(Exception failure, boolean replayed) implements Outcome<T> {}

    /** Another attempt with the key still runs, or too many wait for it; nothing ran. The same attempt later is answered. */
    record InProgress<T>() implements Outcome<T> {}

    /** The key was used for something else; nothing ran, and nothing will under this key. */
    record Mismatch<T>() implements Outcome<T> {}

    /**
     * The record is past its retention and the call asks for a refusal then; nothing ran.
     *
     * @param expiredAt the end of the retention
     */
    record Expired<T>(Instant expiredAt) implements Outcome<T> {}
}
