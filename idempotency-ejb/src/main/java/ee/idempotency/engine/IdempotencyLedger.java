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
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.StoreException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Decides about attempts and settles them. A door calls {@link #admit} or {@link #join}; whoever holds the {@link
 * Admission.Granted} calls one of {@link #complete}, {@link #refuse} and {@link #release}, once, on the same thread. Thread-safe.
 */
public final class IdempotencyLedger {

    private final TransactionBoundary transactions;
    private final Journal journal;
    private final Replays replays;
    private final SingleFlight flights;
    private final Judge judge;
    private final Refusals refusals;
    private final FirstClaims firstClaims;
    private final LastClaims lastClaims;
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
        this.transactions = transactions;
        this.journal = journal;
        this.replays = new Replays(store, transactions, clock, settings.replayCacheBytes());
        this.flights = new SingleFlight(replays, settings.waitersPerKey(), settings.waitersInAll());
        this.judge = new Judge(store, transactions, clock);
        ResultWriter results = new ResultWriter(store, clock);
        this.refusals = new Refusals(results, judge);
        this.firstClaims = new FirstClaims(results, judge, journal);
        this.lastClaims = new LastClaims(results, judge, transactions, journal);
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
     * @throws RetryInNewTransactionException when an attempt that claims last in a joined transaction was not the first one; that
     *     transaction is marked for rollback
     */
    public Settlement complete(Admission.Granted granted, StoredResult result) {
        return settle(granted, (flight, runway) -> claims(runway.claimed()).complete(flight, runway, granted, result));
    }

    /**
     * Rolls the attempt's transaction back and stores the refusal in a transaction of its own: nothing was done, and that is the
     * answer. The key stays taken in between. Where the refusal can't be stored the key is free again. Not for an attempt that
     * joined its transaction.
     *
     * @return {@link Settlement.Stored}, {@link Settlement.Unstored} or {@link Settlement.Superseded}
     */
    public Settlement refuse(Admission.Granted granted, StoredResult refusal) {
        return settle(granted, (flight, runway) -> refusals.refuse(flight, runway, granted, refusal));
    }

    /**
     * Rolls the attempt's transaction back: its effects and its record are gone, and the key is free again. One that was joined
     * is marked for rollback, and the key is free when its owner has ended it.
     *
     * @return {@link Settlement.Unstored}; or {@link Settlement.Superseded}, where an attempt that claims last finds that it was not
     *     the first one
     * @throws RetryInNewTransactionException when it finds that in a transaction that was joined
     */
    public Settlement release(Admission.Granted granted) {
        return settle(granted, (flight, runway) -> claims(runway.claimed()).release(flight, runway));
    }

    /**
     * Whether an attempt that claims last was not the first one, as a transaction beside its own sees it: what it comes to is not what
     * its door answers.
     */
    public boolean isSuperseded(RunningAttempt running) {
        return running instanceof Flight flight && flight.runsUnclaimed() && lastClaims.isSuperseded(flight.attempt());
    }

    /**
     * Whether the attempt's transaction is still active and not marked for rollback.
     *
     * @throws NotCommittedException when it has ended, unless the attempt claims last and may have another one's answer
     */
    public boolean canComplete(Admission.Granted granted) {
        try {
            return flights.of(granted.attempt()).canCommit();
        } catch (NotCommittedException ended) {
            if (granted.attempt().operation().claimsLast()) {
                return false;
            }
            throw ended;
        }
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
     * @throws StoreUnavailableException when the store can't be prepared
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
        Opening opening = opening(trace.attempt());
        try {
            Optional<TransactionBoundary.Running> joined = joining ? transactions.join(flight) : Optional.empty();
            Judge.Judgement judgement = joined.isPresent()
                    ? judge.judgeWithin(trace.attempt(), joined.get(), opening)
                    : judge.judge(trace.attempt(), flight, opening);
            if (judgement.admission() instanceof Admission.Granted grant && judgement.transaction() != null) {
                trace.granted(judgement.takenOver());
                flight.grant(new Flight.Runway(
                        judgement.transaction(),
                        participation(joining, joined.isPresent()),
                        grant.startedAt(),
                        opening == Opening.CLAIM || judgement.takenOver()));
                granted = true;
            } else {
                trace.answered(judgement.admission());
                landing = judgement.landing();
            }
            return judgement.admission();
        } finally {
            if (!granted) {
                flight.land(landing);
            }
        }
    }

    /** What claims last looks only where this node has had the key before, or has seen its record. */
    private Opening opening(Attempt attempt) {
        if (!attempt.operation().claimsLast()) {
            return Opening.CLAIM;
        }
        return replays.expect(attempt.identity()) ? Opening.LOOK : Opening.RUN;
    }

    private static Participation participation(boolean joining, boolean joined) {
        if (joined) {
            return Participation.JOINED;
        }
        return joining ? Participation.BEGUN : Participation.ADMITTED;
    }

    private Claims claims(boolean claimed) {
        return claimed ? firstClaims : lastClaims;
    }

    private Settlement settle(Admission.Granted granted, BiFunction<Flight, Flight.Runway, Settlement> settling) {
        Flight flight;
        try {
            flight = flight(granted);
        } catch (NotCommittedException ended) {
            return claims(!granted.attempt().operation().claimsLast()).ended(granted, ended);
        }
        return settling.apply(flight, flight.settle());
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
}
