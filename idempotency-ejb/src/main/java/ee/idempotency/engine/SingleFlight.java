// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.NotCommittedException;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Identity;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets one attempt with a key through at a time in this JVM, before it takes a connection. The others wait here, holding a
 * thread and nothing else, bounded in time, in number per key and in all. Thread-safe.
 */
final class SingleFlight {

    /** How long an attempt that may not wait does so while it is unknown whether the other one runs or replays. */
    private static final Duration JUDGING = Duration.ofSeconds(1);

    private final ConcurrentMap<Identity, Flight> flights = new ConcurrentHashMap<>();
    private final int waitersPerKey;
    private final Semaphore waitersInAll;

    SingleFlight(int waitersPerKey, int waitersInAll) {
        this.waitersPerKey = waitersPerKey;
        this.waitersInAll = new Semaphore(waitersInAll);
    }

    /** The attempt's own flight when the key is free, otherwise the one that has it. */
    Flight enter(Attempt attempt) {
        Flight own = new Flight(attempt, this);
        Flight other = flights.putIfAbsent(attempt.identity(), own);
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

    void leave(Attempt attempt, Flight flight) {
        flights.remove(attempt.identity(), flight);
    }

    /**
     * Waits for another attempt's flight.
     *
     * @return what its end means for this attempt; empty when the key is free again
     */
    Optional<Admission> await(Flight flight, Attempt attempt, Deadline deadline) {
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
        return await(flight.landed(), granted ? deadline : Deadline.in(JUDGING))
                .map(landing -> judge(landing, attempt));
    }

    private static Admission judge(Flight.Landing landing, Attempt attempt) {
        return landing.fingerprint().contradicts(attempt.fingerprint())
                ? new Admission.Mismatch()
                : new Admission.Replay(landing.result(), landing.expiresAt());
    }

    private static <T> T await(Future<T> future, Deadline deadline) throws InterruptedException, TimeoutException {
        try {
            return future.get(deadline.remainingNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a flight never ends in an exception", e);
        }
    }
}
