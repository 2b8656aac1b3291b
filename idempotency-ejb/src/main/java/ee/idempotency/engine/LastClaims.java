// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.NotCommittedException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Settles attempts that ran without a claim. Whatever becomes of one, the answer that another one committed goes before its own; so
 * none ends without a result before somebody has looked at the store, behind the rollback. Thread-safe.
 */
final class LastClaims implements Claims {

    private static final System.Logger LOG = System.getLogger(IdempotencyLedger.class.getName());

    private static final long PATIENCE_MILLIS = 1000;

    private static final Set<Reason> LOST = Set.of(Reason.DUPLICATE, Reason.CONFLICT, Reason.TIMEOUT);

    private final ResultWriter results;
    private final Judge judge;
    private final TransactionBoundary transactions;
    private final Journal journal;
    private final Semaphore beside = new Semaphore(1);

    LastClaims(ResultWriter results, Judge judge, TransactionBoundary transactions, Journal journal) {
        this.results = results;
        this.judge = judge;
        this.transactions = transactions;
        this.journal = journal;
    }

    @Override
    public Settlement complete(Flight flight, Flight.Runway runway, Admission.Granted granted, StoredResult result) {
        if (runway.joined()) {
            return completeJoined(flight, runway, granted, result);
        }
        flight.hold();
        try {
            Settlement settlement = store(flight, runway, granted, result);
            runway.transaction().commit();
            flight.landCommitted();
            return settlement;
        } catch (NotCommittedException failure) {
            return land(flight, runway, () -> lookBehind(failure, () -> awaited(granted.attempt())))
                    .orElseThrow(() -> failure);
        } catch (RuntimeException | Error failure) {
            land(flight, runway, Optional::empty);
            throw failure;
        }
    }

    /** Where the constraint is deferred until the commit, a claim waits for nothing and finds nothing, so somebody looks too. */
    private Optional<Judge.Judgement> awaited(Attempt attempt) {
        return judge.awaited(attempt).or(() -> judge.look(attempt));
    }

    private Settlement completeJoined(
            Flight flight, Flight.Runway runway, Admission.Granted granted, StoredResult result) {
        try {
            return store(flight, runway, granted, result);
        } catch (NotCommittedException failure) {
            runway.transaction().rollback();
            if (failure.getCause() instanceof StoreException cause && LOST.contains(cause.reason())) {
                throw lost(failure);
            }
            throw failure;
        } catch (RuntimeException | Error failure) {
            runway.transaction().rollback();
            throw failure;
        }
    }

    @Override
    public Settlement release(Flight flight, Flight.Runway runway) {
        if (!runway.joined()) {
            return land(flight, runway, () -> glance(() -> judge.look(flight.attempt())))
                    .orElseGet(Settlement.Unstored::new);
        }
        runway.transaction().rollback();
        if (isSuperseded(flight.attempt())) {
            throw lost(null);
        }
        return new Settlement.Unstored();
    }

    @Override
    public Settlement ended(Admission.Granted granted, NotCommittedException failure) {
        if (granted.joined()) {
            throw failure;
        }
        return lookBehind(failure, () -> judge.look(granted.attempt()))
                .map(standing -> answered(granted.attempt(), standing))
                .orElseThrow(() -> failure);
    }

    /**
     * Whether another attempt's answer stands, seen from a transaction beside the active one. That takes a second connection, so
     * one at a time looks here: a pool must not wait for itself.
     */
    boolean isSuperseded(Attempt attempt) {
        return acquire() && glance(() -> lookBeside(attempt)).isPresent();
    }

    private Optional<Boolean> lookBeside(Attempt attempt) {
        AtomicBoolean stands = new AtomicBoolean();
        try {
            transactions.apart(() -> stands.set(judge.standing(attempt).isPresent()));
            return Optional.of(stands.get()).filter(Boolean::booleanValue);
        } finally {
            beside.release();
        }
    }

    private boolean acquire() {
        try {
            return beside.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Settlement store(Flight flight, Flight.Runway runway, Admission.Granted granted, StoredResult result) {
        runway.requireCommittable();
        Settlement.Stored stored = new Settlement.Stored(results.writeWhole(granted, result, flight.supportFields()));
        flight.result(result, stored.expiresAt());
        return stored;
    }

    /** Ends an attempt that has no result. The key stays taken until it is known whose answer the waiting ones get. */
    private Optional<Settlement> land(
            Flight flight, Flight.Runway runway, Supplier<Optional<Judge.Judgement>> looking) {
        flight.hold();
        Optional<Judge.Judgement> standing = Optional.empty();
        try {
            runway.transaction().rollback();
            transactions.leave();
            standing = looking.get();
        } finally {
            flight.landReleased(standing.flatMap(Judge.Judgement::landing));
        }
        return standing.map(found -> answered(flight.attempt(), found));
    }

    private Settlement answered(Attempt attempt, Judge.Judgement standing) {
        new Trace(attempt, journal).answered(standing.admission());
        return new Settlement.Superseded(standing.admission());
    }

    private static <T> Optional<T> lookBehind(NotCommittedException failure, Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
            return Optional.empty();
        }
    }

    private static <T> Optional<T> glance(Supplier<Optional<T>> look) {
        try {
            return look.get();
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Nobody could look whether another attempt's answer stands; the failed one's own is given.",
                    e);
            return Optional.empty();
        }
    }

    private static RetryInNewTransactionException lost(@Nullable NotCommittedException failure) {
        return new RetryInNewTransactionException(
                "another attempt with this key was first; the transaction of this one is marked for rollback, and the same"
                        + " call in a new one gets that one's answer",
                failure);
    }
}
