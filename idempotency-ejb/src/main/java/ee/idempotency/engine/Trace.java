// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.IdempotencyEvent.AttemptDigest;
import ee.idempotency.RecordState;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.SupportFields;
import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What becomes of one attempt, written into the journal with the time that it took. Thread-safe. */
final class Trace {

    private final Attempt attempt;
    private final Journal journal;
    private final long began = System.nanoTime();
    private volatile @Nullable AttemptDigest digest;

    Trace(Attempt attempt, Journal journal) {
        this.attempt = attempt;
        this.journal = journal;
    }

    Attempt attempt() {
        return attempt;
    }

    void waited() {
        write(IdempotencyEvent.Waited.class, IdempotencyEvent.Waited::new);
    }

    void granted(boolean takenOver) {
        if (takenOver) {
            write(IdempotencyEvent.TakenOver.class, IdempotencyEvent.TakenOver::new);
        } else {
            write(IdempotencyEvent.Granted.class, IdempotencyEvent.Granted::new);
        }
    }

    /** An attempt that was not granted; one that is part of another is that one's. */
    void answered(Admission admission) {
        if (admission instanceof Admission.Replay) {
            write(IdempotencyEvent.Replayed.class, IdempotencyEvent.Replayed::new);
        } else if (admission instanceof Admission.InProgress) {
            write(IdempotencyEvent.InProgress.class, IdempotencyEvent.InProgress::new);
        } else if (admission instanceof Admission.Mismatch) {
            write(IdempotencyEvent.Mismatched.class, IdempotencyEvent.Mismatched::new);
        } else if (admission instanceof Admission.Expired) {
            write(IdempotencyEvent.Expired.class, IdempotencyEvent.Expired::new);
        }
    }

    void completed(RecordState state, SupportFields fields) {
        write(
                IdempotencyEvent.Completed.class,
                fields,
                (digest, elapsed) -> new IdempotencyEvent.Completed(digest, elapsed, state, fields.values()));
    }

    void released(SupportFields fields) {
        write(
                IdempotencyEvent.Released.class,
                fields,
                (digest, elapsed) -> new IdempotencyEvent.Released(digest, elapsed, fields.values()));
    }

    private <E extends IdempotencyEvent> void write(Class<E> type, BiFunction<AttemptDigest, Duration, E> event) {
        write(type, SupportFields.NONE, event);
    }

    /** Makes the event, and the digests in it, only if somebody wants it. */
    private <E extends IdempotencyEvent> void write(
            Class<E> type, SupportFields fields, BiFunction<AttemptDigest, Duration, E> event) {
        if (journal.wants(type, fields)) {
            journal.write(event.apply(digest(), Duration.ofNanos(System.nanoTime() - began)));
        }
    }

    /** Taken once; two threads that both find none take the same. */
    private AttemptDigest digest() {
        AttemptDigest known = digest;
        if (known == null) {
            known = new AttemptDigest(
                    attempt.key().digest(), attempt.operation().name(), attempt.scopeDigest());
            digest = known;
        }
        return known;
    }
}
