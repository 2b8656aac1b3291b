// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.NotCommittedException;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Lets one attempt with a key through at a time in this JVM, before it takes a connection. The others wait here, holding a
 * thread and nothing else, bounded in time, in number per key and in all. Thread-safe.
 */
final class SingleFlight {

    /** How long an attempt that may not wait does so while it is unknown whether the other one runs or replays. */
    private static final Duration JUDGING = Duration.ofSeconds(1);

    private final ConcurrentMap<Identity, Flight> flights = new ConcurrentHashMap<>();
    private final ConcurrentMap<Object, List<Flight>> transactions = new ConcurrentHashMap<>();
    private final Replays replays;
    private final int waitersPerKey;
    private final Semaphore waitersInAll;

    SingleFlight(Replays replays, int waitersPerKey, int waitersInAll) {
        this.replays = replays;
        this.waitersPerKey = waitersPerKey;
        this.waitersInAll = new Semaphore(waitersInAll);
    }

    /** The attempt's own flight when the key is free, otherwise the one that has it. */
    Flight enter(Trace trace) {
        Flight own = new Flight(trace, this);
        Flight other = flights.putIfAbsent(trace.attempt().identity(), own);
        return other == null ? own : other;
    }

    /**
     * The flight of a granted attempt.
     *
     * @throws NotCommittedException when it has landed already
     */
    Flight of(Attempt attempt) {
        Flight flight = flights.get(attempt.identity());
        if (flight == null || !flight.belongsTo(attempt)) {
            throw new NotCommittedException("this attempt's transaction has ended already", false, null);
        }
        return flight;
    }

    /** A flight was granted in a transaction. */
    void running(Object transaction, Flight flight) {
        transactions.merge(transaction, List.of(flight), SingleFlight::both);
    }

    private static List<Flight> both(List<Flight> outer, List<Flight> inner) {
        return Stream.concat(outer.stream(), inner.stream()).toList();
    }

    /** A transaction has ended, and all flights in it with it. */
    void ended(Object transaction) {
        transactions.remove(transaction);
    }

    /** The innermost flight in a transaction that is not settled. */
    Optional<Flight> running(Object transaction) {
        return inside(transaction).filter(flight -> !flight.settled()).reduce((outer, inner) -> inner);
    }

    /** The flight around this attempt that is for the same key, through a door that began the transaction. */
    Optional<Flight> surrounding(Object transaction, Attempt attempt) {
        return inside(transaction).filter(flight -> flight.surrounds(attempt)).findFirst();
    }

    private Stream<Flight> inside(Object transaction) {
        return transactions.getOrDefault(transaction, List.of()).stream();
    }

    /** A flight has landed with a committed record; known before the key is free. */
    void remember(Attempt attempt, Flight.Landing record) {
        replays.remember(attempt.identity(), record);
    }

    void leave(Attempt attempt, Flight flight) {
        flights.remove(attempt.identity(), flight);
    }

    /**
     * Waits for another attempt's flight.
     *
     * @return what its end means for this attempt; empty when the key is free again
     */
    Optional<Admission> await(Flight flight, Trace trace, Deadline deadline) {
        Attempt attempt = trace.attempt();
        if (flight.contradicts(attempt)) {
            return Optional.of(new Admission.Mismatch());
        }
        if (flight.granted() && attempt.operation().rejects()) {
            return Optional.of(new Admission.InProgress());
        }
        if (flight.waiters().incrementAndGet() > waitersPerKey || !waitersInAll.tryAcquire()) {
            flight.waiters().decrementAndGet();
            return Optional.of(new Admission.InProgress());
        }
        try {
            return awaitLanding(flight, attempt, deadline);
        } catch (TimeoutException e) {
            return Optional.of(new Admission.InProgress());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(new Admission.InProgress());
        } finally {
            waitersInAll.release();
            flight.waiters().decrementAndGet();
            trace.waited();
        }
    }

    private static Optional<Admission> awaitLanding(Flight flight, Attempt attempt, Deadline deadline)
            throws InterruptedException, TimeoutException {
        boolean rejects = attempt.operation().rejects();
        boolean granted = await(flight.judged(), rejects ? Deadline.in(JUDGING) : deadline);
        if (flight.contradicts(attempt)) {
            return Optional.of(new Admission.Mismatch());
        }
        if (granted && rejects) {
            return Optional.of(new Admission.InProgress());
        }
        return await(flight.landed(), granted ? deadline : Deadline.in(JUDGING)).map(landing -> landing.judge(attempt));
    }

    private static <T> T await(Future<T> future, Deadline deadline) throws InterruptedException, TimeoutException {
        try {
            return future.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a flight never ends in an exception", e);
        }
    }
}
