// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.time.Duration;
import java.util.Map;

/**
 * What became of an attempt, or of the purge. Fired as asynchronous CDI events, each with its own type:
 *
 * <pre>{@code
 * void count(@ObservesAsync IdempotencyEvent.Replayed replayed) {
 *     replays.increment(replayed.attempt().operation());
 * }
 * }</pre>
 *
 * <p>Observers run on a thread of the server's managed executor, outside the attempt and its transaction: they can neither break,
 * mark for rollback nor slow it. {@code @Observes} sees none of them. Immutable and thread-safe.
 */
public sealed interface IdempotencyEvent {

    /**
     * Who an event is about, in digests: neither key nor caller can be read from it.
     *
     * @param key {@link Key#digest()}
     * @param operation the operation's name
     * @param scope a digest of the scope
     */
    record AttemptDigest(String key, String operation, String scope) {}

    /** What every event of an attempt tells. */
    sealed interface OfAttempt extends IdempotencyEvent {

        AttemptDigest attempt();

        /** The time since the attempt came in, by the monotonic clock. */
        Duration elapsed();
    }

    /** The attempt runs. */
    record Granted(AttemptDigest attempt, Duration elapsed) implements OfAttempt {}

    /** The attempt runs, in place of an expired record; comes instead of {@link Granted}. */
    record TakenOver(AttemptDigest attempt, Duration elapsed) implements OfAttempt {}

    /** The attempt has waited for another one in this JVM; what became of it follows. */
    record Waited(AttemptDigest attempt, Duration elapsed) implements OfAttempt {}

    /** The attempt was answered from a record. */
    record Replayed(AttemptDigest attempt, Duration elapsed) implements OfAttempt {}

    /** The attempt was refused, since another one with its key runs. */
    record InProgress(AttemptDigest attempt, Duration elapsed) implements OfAttempt {}

    /** The attempt was refused, since its key was used for another request. */
    record Mismatched(AttemptDigest attempt, Duration elapsed) implements OfAttempt {}

    /** The attempt was refused, since its key has expired and its operation asks for that. */
    record Expired(AttemptDigest attempt, Duration elapsed) implements OfAttempt {}

    /**
     * A granted attempt's record is committed.
     *
     * @param state {@link RecordState#SUCCEEDED} or {@link RecordState#FAILED}
     * @param supportFields what the application added
     */
    record Completed(AttemptDigest attempt, Duration elapsed, RecordState state, Map<String, String> supportFields)
            implements OfAttempt {}

    /**
     * A granted attempt was rolled back, whoever did it; its key is free again.
     *
     * @param supportFields what the application added
     */
    record Released(AttemptDigest attempt, Duration elapsed, Map<String, String> supportFields) implements OfAttempt {}

    /**
     * A purge has deleted expired records on this node.
     *
     * @param records how many, at least one
     * @param elapsed how long it took
     */
    record Purged(int records, Duration elapsed) implements IdempotencyEvent {}
}
