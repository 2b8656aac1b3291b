// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.AfterExpiry;
import ee.idempotency.NotCommittedException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import ee.idempotency.spi.StoredRecord;
import ee.idempotency.spi.SupportFields;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Writes what attempts came to, in the active transaction. What does not work is a {@link NotCommittedException}. Thread-safe. */
final class ResultWriter {

    private final IdempotencyStore store;
    private final Clock clock;

    ResultWriter(IdempotencyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Writes it into the record that this transaction holds. */
    void write(Attempt attempt, StoredResult result, SupportFields fields) {
        try {
            if (store.complete(new Completion(attempt.identity(), result, fields, clock.instant()))) {
                return;
            }
        } catch (StoreException e) {
            throw notStored(e);
        }
        throw new NotCommittedException("the attempt's record is gone; other code must not touch it", false, null);
    }

    /**
     * Writes a record of its own, or into one that has expired.
     *
     * @return when the record expires
     * @throws NotCommittedException also when a record stands there; behind it is a {@link StoreException} then
     */
    Instant writeWhole(Admission.Granted granted, StoredResult result, SupportFields fields) {
        Completion completion = new Completion(granted.attempt().identity(), result, fields, clock.instant());
        try {
            if (mayInsert(granted) && insert(granted, completion)) {
                return granted.expiresAt();
            }
            return takeOver(granted.attempt(), completion)
                    .orElseThrow(
                            () -> new StoreException(Reason.DUPLICATE, "another attempt's record stands there", null));
        } catch (StoreException e) {
            throw notStored(e);
        }
    }

    private boolean mayInsert(Admission.Granted granted) {
        return !store.breaksOnDuplicate()
                || store.find(granted.attempt().identity()).isEmpty();
    }

    private boolean insert(Admission.Granted granted, Completion completion) {
        return store.admitCompleted(granted.attempt(), granted.startedAt(), granted.expiresAt(), completion);
    }

    /** The new record's retention begins now: it may have expired after the attempt began. */
    private Optional<Instant> takeOver(Attempt attempt, Completion completion) {
        Instant now = completion.completedAt().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(attempt.operation().retention());
        boolean expired = store.find(attempt.identity())
                .filter((StoredRecord record) -> record.expiredAt(now))
                .isPresent();
        return expired
                        && attempt.operation().afterExpiry() == AfterExpiry.RUN_AGAIN
                        && store.takeOver(attempt, now, expiresAt)
                        && store.complete(completion)
                ? Optional.of(expiresAt)
                : Optional.empty();
    }

    private static NotCommittedException notStored(StoreException failure) {
        return new NotCommittedException("the result could not be stored", false, failure);
    }
}
