// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.NoTransactionException;
import ee.idempotency.NotCommittedException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.SupportFields;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;

/**
 * Decides about attempts and settles them. A door calls {@link #admit} or {@link #join}; whoever holds the {@link
 * Admission.Granted} calls one of {@link #complete}, {@link #refuse} and {@link #release}, once, on the same thread. Thread-safe.
 */
public final class IdempotencyLedger {

    private static final System.Logger LOG = System.getLogger(IdempotencyLedger.class.getName());

    private final IdempotencyStore store;
    private final TransactionBoundary transactions;
    private final Clock clock;
    private final Journal journal;
    private final Replays replays;
    private final SingleFlight flights;
    private final Judge judge;
    private final Upkeep upkeep;

    /**
     * A ledger over the given store.
     *
     * @param clock the one clock that decides about expiry
     * @param journal is told what becomes of attempts
     */
    public IdempotencyLedger(
            IdempotencyStore store,
            TransactionBoundary transactions,
            IdempotencySettings settings,
            Clock clock,
            Journal journal) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.journal = journal;
        this.replays = new Replays(store, transactions, clock, settings.replayCacheBytes());
        this.flights = new SingleFlight(replays, settings.waitersPerKey(), settings.waitersInAll());
        this.judge = new Judge(store, transactions, clock);
        this.upkeep = new Upkeep(store, transactions, settings.purgeDelay(), clock, journal);
    }

    /**
     * Judges an attempt. Waits for another one with the same key, up to the operation's limit. When it returns
     * {@link Admission.Granted} a transaction is active on the calling thread, otherwise none is.
     *
     * @throws StoreUnavailableException when the store can't be used; nothing was admitted
     */
    public Admission admit(Attempt attempt) {
        upkeep.prepare();
        return admit(new Trace(attempt, journal), false);
    }

    /**
     * Judges an attempt inside the transaction that is active on the calling thread: the record commits with that one, whoever
     * ends it. Without an active transaction it is {@link #admit}. An attempt that another one in this transaction surrounds may
     * come to {@link Admission.PartOf}.
     *
     * @throws RetryInNewTransactionException when the active transaction is broken by what the store found, and marked for rollback
     * @throws NotCommittedException when the active transaction was marked for rollback before
     * @throws NoTransactionException when none is active and the calling code must not begin one
     * @throws StoreUnavailableException when the store can't be used; nothing was admitted
     */
    public Admission join(Attempt attempt) {
        upkeep.prepare();
        Optional<Admission> part = transactions
                .current()
                .flatMap(transaction -> flights.surrounding(transaction, attempt))
                .map(flight -> new Admission.PartOf(flight.attempt()));
        return part.orElseGet(() -> admit(new Trace(attempt, journal), true));
    }

    /**
     * Stores the result and commits, both in the attempt's transaction. In one that was joined, storing is all: its owner commits.
     *
     * @return {@link Settlement.Stored} or {@link Settlement.Superseded}
     * @throws NotCommittedException when nothing was committed, or nobody can tell
     */
    public Settlement complete(Admission.Granted granted, StoredResult result) {
        Flight flight = flight(granted);
        Flight.Runway runway = flight.settle();
        try {
            store(runway.transaction(), flight, granted, result);
            if (!runway.joined()) {
                runway.transaction().commit();
            }
            return new Settlement.Stored(granted.expiresAt());
        } catch (NotCommittedException failure) {
            runway.transaction().rollback();
            if (runway.joined()) {
                throw failure;
            }
            return superseded(granted.attempt(), failure);
        } catch (RuntimeException | Error failure) {
            runway.transaction().rollback();
            throw failure;
        }
    }

    /**
     * Rolls the attempt's transaction back and stores the refusal in a transaction of its own: nothing was done, and that is the
     * answer. The key stays taken in between. Where the refusal can't be stored the key is free again. Not for an attempt that
     * joined its transaction.
     *
     * @return {@link Settlement.Stored}, {@link Settlement.Unstored} or {@link Settlement.Superseded}
     */
    public Settlement refuse(Admission.Granted granted, StoredResult refusal) {
        Flight flight = flight(granted);
        TransactionBoundary.Running transaction = flight.settle().transaction();
        flight.hold();
        Optional<Flight.Landing> landing = Optional.empty();
        try {
            transaction.rollback();
            Admission admission = record(granted, refusal, flight.supportFields());
            if (admission instanceof Admission.Replay earlier) {
                return new Settlement.Superseded(earlier);
            }
            if (admission instanceof Admission.Granted again) {
                landing = Optional.of(new Flight.Landing(granted.attempt().fingerprint(), refusal, again.expiresAt()));
                return new Settlement.Stored(again.expiresAt());
            }
            return new Settlement.Unstored();
        } catch (NotCommittedException | StoreUnavailableException e) {
            LOG.log(Level.WARNING, "A refusal was answered but not stored; a retry of it runs again.", e);
            return new Settlement.Unstored();
        } finally {
            flight.landGranted(landing);
        }
    }

    /**
     * Rolls the attempt's transaction back: its effects and its record are gone, and the key is free again. One that was joined
     * is marked for rollback, and the key is free when its owner has ended it.
     */
    public void release(Admission.Granted granted) {
        flight(granted).settle().transaction().rollback();
    }

    /** Whether the attempt's transaction is still active and not marked for rollback. */
    public boolean canComplete(Admission.Granted granted) {
        return flights.of(granted.attempt()).canCommit();
    }

    /** Whether a transaction is active on the calling thread. */
    public boolean inTransaction() {
        return transactions.current().isPresent();
    }

    /** The innermost attempt that runs in the calling thread's active transaction; empty when nothing there is protected. */
    public Optional<RunningAttempt> running() {
        return transactions.current().flatMap(flights::running).map(RunningAttempt.class::cast);
    }

    /**
     * Finds out how the database is to be used, unless that is known. The first attempt does it otherwise.
     *
     * @throws StoreUnavailableException when the store can't be used
     */
    public void prepare() {
        upkeep.prepare();
    }

    /**
     * Deletes one batch of records that are past their retention and the purge delay, in a transaction of its own.
     *
     * @return how many, at most {@code limit}
     * @throws NotCommittedException when it did not commit
     * @throws StoreException when the store can't delete now
     */
    public int purge(int limit) {
        return upkeep.purge(limit);
    }

    private Admission admit(Trace trace, boolean joining) {
        Attempt attempt = trace.attempt();
        Optional<Admission> known = replays.answer(trace, joining);
        if (known.isPresent()) {
            return known.get();
        }
        Deadline deadline = Deadline.in(attempt.operation().waitLimit());
        while (true) {
            Flight flight = flights.enter(trace);
            if (flight.belongsTo(attempt)) {
                return judge(trace, flight, joining);
            }
            Optional<Admission> admission =
                    joining ? flight.fromWithin(attempt, transactions.current()) : Optional.empty();
            if (admission.isEmpty()) {
                admission = flights.await(flight, trace, deadline).filter(replays::holds);
            }
            if (admission.isPresent()) {
                trace.answered(admission.get());
                return admission.get();
            }
        }
    }

    private Admission judge(Trace trace, Flight flight, boolean joining) {
        Optional<Flight.Landing> landing = Optional.empty();
        boolean granted = false;
        try {
            Optional<TransactionBoundary.Running> joined = joining ? transactions.join(flight) : Optional.empty();
            Judge.Judgement judgement = joined.isPresent()
                    ? judge.judgeWithin(trace.attempt(), joined.get())
                    : judge.judge(trace.attempt(), flight);
            if (judgement.admission() instanceof Admission.Granted grant && judgement.transaction() != null) {
                trace.granted(judgement.takenOver());
                flight.grant(new Flight.Runway(
                        judgement.transaction(), participation(joining, joined.isPresent()), grant.startedAt()));
                granted = true;
            } else {
                trace.answered(judgement.admission());
                landing = Optional.ofNullable(judgement.record()).flatMap(Flight.Landing::of);
            }
            return judgement.admission();
        } finally {
            if (!granted) {
                flight.land(landing);
            }
        }
    }

    private static Participation participation(boolean joining, boolean joined) {
        if (joined) {
            return Participation.JOINED;
        }
        return joining ? Participation.BEGUN : Participation.ADMITTED;
    }

    /** The flight of a granted attempt; where it has landed already, its thread is freed of the transaction that ended. */
    private Flight flight(Admission.Granted granted) {
        try {
            return flights.of(granted.attempt());
        } catch (NotCommittedException ended) {
            if (!granted.joined()) {
                transactions.leave();
            }
            throw ended;
        }
    }

    private Settlement superseded(Attempt attempt, NotCommittedException failure) {
        Trace trace = new Trace(attempt, journal);
        Admission.Replay replay = judge.committedMeanwhile(attempt, failure);
        trace.answered(replay);
        return new Settlement.Superseded(replay);
    }

    private Admission record(Admission.Granted granted, StoredResult refusal, SupportFields fields) {
        Judge.Judgement judgement = judge.judge(granted.attempt(), TransactionBoundary.Watcher.NONE);
        if (judgement.transaction() != null) {
            try {
                store(granted.attempt(), refusal, fields);
                judgement.transaction().commit();
            } finally {
                judgement.transaction().rollback();
            }
        }
        return judgement.admission();
    }

    private void store(
            TransactionBoundary.Running transaction, Flight flight, Admission.Granted granted, StoredResult result) {
        if (!transaction.canCommit()) {
            throw new NotCommittedException(
                    "the transaction was marked for rollback, or ended, by other code", false, null);
        }
        store(granted.attempt(), result, flight.supportFields());
        flight.result(result, granted.expiresAt());
    }

    private void store(Attempt attempt, StoredResult result, SupportFields fields) {
        try {
            if (store.complete(new Completion(attempt.identity(), result, fields, clock.instant()))) {
                return;
            }
        } catch (StoreException e) {
            throw new NotCommittedException("the result could not be stored", false, e);
        }
        throw new NotCommittedException("the attempt's record is gone; other code must not touch it", false, null);
    }
}
