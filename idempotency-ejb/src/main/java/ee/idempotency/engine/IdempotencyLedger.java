// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.NotCommittedException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.StoreException;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Decides about attempts and settles them. A door calls {@link #admit}; whoever holds the {@link Admission.Granted} calls one of
 * {@link #complete}, {@link #refuse} and {@link #release}, once, on the same thread. Thread-safe.
 */
public final class IdempotencyLedger {

    private static final System.Logger LOG = System.getLogger(IdempotencyLedger.class.getName());

    private final IdempotencyStore store;
    private final TransactionBoundary transactions;
    private final Clock clock;
    private final Duration purgeDelay;
    private final SingleFlight flights;
    private final Judge judge;
    private volatile boolean prepared;

    /**
     * A ledger over the given store.
     *
     * @param clock the one clock that decides about expiry
     */
    public IdempotencyLedger(
            IdempotencyStore store, TransactionBoundary transactions, IdempotencySettings settings, Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.purgeDelay = settings.purgeDelay();
        this.flights = new SingleFlight(settings.waitersPerKey(), settings.waitersInAll());
        this.judge = new Judge(store, transactions, clock);
    }

    /**
     * Judges an attempt. Waits for another one with the same key, up to the operation's limit. When it returns
     * {@link Admission.Granted} a transaction is active on the calling thread, otherwise none is.
     *
     * @throws StoreUnavailableException when the store can't be used; nothing was admitted
     */
    public Admission admit(Attempt attempt) {
        prepare();
        Deadline deadline = Deadline.in(attempt.operation().waitLimit());
        while (true) {
            Flight flight = flights.enter(attempt);
            if (flight.belongsTo(attempt)) {
                return judge(attempt, flight);
            }
            Optional<Admission> admission = flights.await(flight, attempt, deadline);
            if (admission.isPresent()) {
                return admission.get();
            }
        }
    }

    /**
     * Stores the result and commits, both in the attempt's transaction.
     *
     * @return {@link Settlement.Stored} or {@link Settlement.Superseded}
     * @throws NotCommittedException when nothing was committed, or nobody can tell
     */
    public Settlement complete(Admission.Granted granted, StoredResult result) {
        Flight flight = flights.of(granted.attempt());
        TransactionBoundary.Running transaction = flight.settle();
        try {
            commit(transaction, flight, granted, result);
            return new Settlement.Stored(granted.expiresAt());
        } catch (NotCommittedException failure) {
            transaction.rollback();
            return new Settlement.Superseded(judge.committedMeanwhile(granted.attempt(), failure));
        } finally {
            transaction.rollback();
        }
    }

    /**
     * Rolls the attempt's transaction back and stores the refusal in a transaction of its own: nothing was done, and that is the
     * answer. The key stays taken in between. Where the refusal can't be stored the key is free again.
     *
     * @return {@link Settlement.Stored}, {@link Settlement.Unstored} or {@link Settlement.Superseded}
     */
    public Settlement refuse(Admission.Granted granted, StoredResult refusal) {
        Flight flight = flights.of(granted.attempt());
        TransactionBoundary.Running transaction = flight.settle();
        flight.hold();
        Optional<Flight.Landing> landing = Optional.empty();
        try {
            transaction.rollback();
            Admission admission = record(granted, refusal);
            if (admission instanceof Admission.Replay earlier) {
                return new Settlement.Superseded(earlier);
            }
            if (admission instanceof Admission.Granted recorded) {
                landing = Optional.of(
                        new Flight.Landing(recorded.attempt().fingerprint(), refusal, recorded.expiresAt()));
                return new Settlement.Stored(recorded.expiresAt());
            }
            return new Settlement.Unstored();
        } catch (NotCommittedException | StoreUnavailableException e) {
            LOG.log(Level.WARNING, "A refusal was answered but not stored; a retry of it runs again.", e);
            return new Settlement.Unstored();
        } finally {
            flight.land(landing);
        }
    }

    /** Rolls the attempt's transaction back: its effects and its record are gone, and the key is free again. */
    public void release(Admission.Granted granted) {
        flights.of(granted.attempt()).settle().rollback();
    }

    /** Whether the attempt's transaction is still active and not marked for rollback. */
    public boolean canComplete(Admission.Granted granted) {
        return flights.of(granted.attempt()).canCommit();
    }

    /**
     * Deletes one batch of records that are past their retention and the purge delay, in a transaction of its own.
     *
     * @return how many, at most {@code limit}
     * @throws NotCommittedException when it did not commit
     * @throws StoreException when the store can't delete now
     */
    public int purge(int limit) {
        TransactionBoundary.Running transaction = transactions.begin(TransactionBoundary.Watcher.NONE);
        try {
            int purged = store.purge(clock.instant().minus(purgeDelay), limit);
            transaction.commit();
            return purged;
        } finally {
            transaction.rollback();
        }
    }

    private Admission judge(Attempt attempt, Flight flight) {
        Optional<Flight.Landing> landing = Optional.empty();
        boolean granted = false;
        try {
            Judge.Judgement judgement = judge.judge(attempt, flight);
            if (judgement.transaction() != null) {
                flight.grant(judgement.transaction());
                granted = true;
            }
            landing = Optional.ofNullable(judgement.record()).flatMap(Flight.Landing::of);
            return judgement.admission();
        } finally {
            if (!granted) {
                flight.land(landing);
            }
        }
    }

    private Admission record(Admission.Granted granted, StoredResult refusal) {
        Judge.Judgement judgement = judge.judge(granted.attempt(), TransactionBoundary.Watcher.NONE);
        if (judgement.transaction() != null) {
            try {
                store(granted, refusal);
                judgement.transaction().commit();
            } finally {
                judgement.transaction().rollback();
            }
        }
        return judgement.admission();
    }

    private void commit(
            TransactionBoundary.Running transaction, Flight flight, Admission.Granted granted, StoredResult result) {
        if (!transaction.canCommit()) {
            throw new NotCommittedException(
                    "the transaction was marked for rollback, or ended, by other code", false, null);
        }
        store(granted, result);
        flight.result(result, granted.expiresAt());
        transaction.commit();
    }

    private void store(Admission.Granted granted, StoredResult result) {
        try {
            if (store.complete(granted.attempt().identity(), result, clock.instant())) {
                return;
            }
        } catch (StoreException e) {
            throw new NotCommittedException("the result could not be stored", false, e);
        }
        throw new NotCommittedException("the attempt's record is gone; other code must not touch it", false, null);
    }

    private void prepare() {
        if (prepared) {
            return;
        }
        TransactionBoundary.Running transaction = transactions.begin(TransactionBoundary.Watcher.NONE);
        try {
            store.prepare();
            prepared = true;
        } catch (StoreException e) {
            throw new StoreUnavailableException("the store can't be used: " + e.getMessage(), e);
        } finally {
            transaction.rollback();
        }
    }
}
