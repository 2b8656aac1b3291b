// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.AfterExpiry;
import ee.idempotency.IdempotencyException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoredRecord;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Judges an attempt against the store: insert first, look only when that finds a record; or nothing first, where the claim is
 * last. A deadlock, a serialization failure or a unique violation is no error but a reason to judge again, in a fresh transaction,
 * a bounded number of times. Thread-safe.
 */
final class Judge {

    /** An admission; the transaction that goes on when it is granted; the record that it came from, if one stood there. */
    record Judgement(
            Admission admission,
            TransactionBoundary.@Nullable Running transaction,
            @Nullable StoredRecord record) {

        static Judgement of(Admission admission) {
            return new Judgement(admission, null, null);
        }

        boolean takenOver() {
            return record != null;
        }

        /** What those get who waited for it. */
        Optional<Flight.Landing> landing() {
            return Optional.ofNullable(record).flatMap(Flight.Landing::of);
        }
    }

    private static final System.Logger LOG = System.getLogger(IdempotencyLedger.class.getName());
    private static final int TRIES = 8;
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);
    private static final long PAUSE_NANOS = 5_000_000;

    private final IdempotencyStore store;
    private final TransactionBoundary transactions;
    private final Clock clock;

    Judge(IdempotencyStore store, TransactionBoundary transactions, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Judges an attempt in transactions of its own; the one of a granted attempt goes on.
     *
     * @throws StoreUnavailableException when the store can't be used
     */
    Judgement judge(Attempt attempt, TransactionBoundary.Watcher watcher, Opening opening) {
        Deadline deadline = Deadline.in(patience(attempt));
        Opening next = opening;
        for (int tried = 0; tried < TRIES; tried++) {
            TransactionBoundary.Running transaction = transactions.begin(watcher);
            Optional<Judgement> judgement = Optional.empty();
            Optional<StoreException> failure = Optional.empty();
            try {
                judgement = judgeOnce(attempt, next, transaction, false);
            } catch (StoreException e) {
                failure = Optional.of(e);
            } finally {
                if (judgement.isEmpty() || judgement.get().transaction() == null) {
                    transaction.rollback();
                }
            }
            if (failure.isPresent()) {
                judgement = onFailure(failure.get(), tried, deadline);
            }
            if (judgement.isPresent()) {
                return judgement.get();
            }
            next = failure.map(StoreException::reason)
                    .filter(StoreException.Reason.DUPLICATE::equals)
                    .map(duplicate -> Opening.WATCH)
                    .orElse(opening);
        }
        return Judgement.of(new Admission.InProgress());
    }

    /**
     * Judges an attempt in the transaction of its caller, who ends it. One that is broken by that can't be replaced here.
     *
     * @throws RetryInNewTransactionException when the transaction is broken, and marked for rollback
     * @throws StoreUnavailableException when the store can't be used; it is marked for rollback too
     */
    Judgement judgeWithin(Attempt attempt, TransactionBoundary.Running transaction, Opening opening) {
        try {
            for (int tried = 0; tried < TRIES; tried++) {
                boolean looks = opening == Opening.CLAIM
                        && store.breaksOnDuplicate()
                        && store.find(attempt.identity()).isPresent();
                Optional<Judgement> judgement = judgeOnce(attempt, looks ? Opening.WATCH : opening, transaction, true);
                if (judgement.isPresent()) {
                    return judgement.get();
                }
            }
            return Judgement.of(new Admission.InProgress());
        } catch (StoreException e) {
            transaction.rollback();
            throw switch (e.reason()) {
                case MISCONFIGURED, UNAVAILABLE -> unavailable(e);
                case DUPLICATE, CONFLICT, TIMEOUT -> broken(e);
            };
        }
    }

    static IdempotencyException unavailable(StoreException failure) {
        return new StoreUnavailableException("the store can't be used: " + failure.getMessage(), failure);
    }

    private static IdempotencyException broken(StoreException failure) {
        return new RetryInNewTransactionException(
                "the attempt could not be judged in its caller's transaction (" + failure.reason()
                        + "), which is marked for rollback; call again in a new one",
                failure);
    }

    /**
     * What another attempt committed for the same request, after this one's own commit failed.
     *
     * @throws IdempotencyException the failure, when there is nothing of the kind
     */
    Admission.Replay committedMeanwhile(Attempt attempt, IdempotencyException failure) {
        Optional<Admission.Replay> replay = Optional.empty();
        try {
            replay = look(attempt)
                    .map(Judgement::admission)
                    .filter(Admission.Replay.class::isInstance)
                    .map(Admission.Replay.class::cast);
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
        return replay.orElseThrow(() -> failure);
    }

    /** What stands in the way of an attempt, read in a transaction of its own; empty when it could run. */
    Optional<Judgement> look(Attempt attempt) {
        TransactionBoundary.Running transaction = transactions.begin(TransactionBoundary.Watcher.NONE);
        try {
            return standing(attempt);
        } finally {
            transaction.rollback();
        }
    }

    /** The same in the active transaction. */
    Optional<Judgement> standing(Attempt attempt) {
        Instant now = clock.instant();
        return store.find(attempt.identity())
                .flatMap(record ->
                        record.expiredAt(now) ? expired(attempt, record) : Optional.of(judge(attempt, record)));
    }

    /**
     * What stands in the way of an attempt, in transactions of its own; unlike {@link #look} it waits for another one that is about to
     * commit, as a claim does. Empty when it could run.
     *
     * @throws StoreUnavailableException when the store can't be used
     */
    Optional<Judgement> awaited(Attempt attempt) {
        Judgement judgement = judge(attempt, TransactionBoundary.Watcher.NONE, Opening.CLAIM);
        if (judgement.transaction() == null) {
            return Optional.of(judgement);
        }
        judgement.transaction().rollback();
        return Optional.empty();
    }

    /** One look at the store; empty when what it saw is gone already, and the next look may tell more. */
    private Optional<Judgement> judgeOnce(
            Attempt attempt, Opening opening, TransactionBoundary.Running transaction, boolean joined) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant expiresAt = now.plus(attempt.operation().retention());
        Judgement granted = new Judgement(new Admission.Granted(attempt, now, expiresAt, joined), transaction, null);
        if (opening == Opening.RUN || (opening == Opening.CLAIM && store.admit(attempt, now, expiresAt))) {
            return Optional.of(granted);
        }
        Optional<StoredRecord> found = store.find(attempt.identity());
        if (found.isEmpty()) {
            return opening == Opening.LOOK ? Optional.of(granted) : Optional.empty();
        }
        if (!found.get().expiredAt(now)) {
            return Optional.of(judge(attempt, found.get()));
        }
        Optional<Judgement> refused = expired(attempt, found.get());
        if (refused.isPresent()) {
            return refused;
        }
        return store.takeOver(attempt, now, expiresAt)
                ? Optional.of(new Judgement(granted.admission(), transaction, found.get()))
                : Optional.empty();
    }

    private static Optional<Judgement> expired(Attempt attempt, StoredRecord record) {
        return attempt.operation().afterExpiry() == AfterExpiry.REFUSE
                ? Optional.of(Judgement.of(new Admission.Expired(record.expiresAt())))
                : Optional.empty();
    }

    private static Judgement judge(Attempt attempt, StoredRecord record) {
        if (record.fingerprint().contradicts(attempt.fingerprint())) {
            return Judgement.of(new Admission.Mismatch());
        }
        StoredResult result = record.result();
        return result == null
                ? Judgement.of(new Admission.InProgress())
                : new Judgement(new Admission.Replay(result, record.expiresAt()), null, record);
    }

    /** How long conflicts are tried again; who does not wait for another attempt still outlasts a deadlock. */
    private static Duration patience(Attempt attempt) {
        Duration waitLimit = attempt.operation().waitLimit();
        return waitLimit.compareTo(LEAST_PATIENCE) < 0 ? LEAST_PATIENCE : waitLimit;
    }

    /** Pauses, or says what to answer; no connection is held meanwhile. A conflict may have taken a whole lock timeout. */
    private static Optional<Judgement> onFailure(StoreException failure, int tried, Deadline deadline) {
        LOG.log(Level.DEBUG, "Judging failed, {0} tries before: {1}", tried, failure.reason());
        if (failure.reason() == StoreException.Reason.CONFLICT && deadline.remainingNanos() == 0) {
            return Optional.of(Judgement.of(new Admission.InProgress()));
        }
        switch (failure.reason()) {
            case DUPLICATE -> {}
            case CONFLICT ->
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE_NANOS) << Math.min(tried, 4));
            case TIMEOUT -> {
                return Optional.of(Judgement.of(new Admission.InProgress()));
            }
            case MISCONFIGURED, UNAVAILABLE -> throw unavailable(failure);
        }
        return Optional.empty();
    }
}
