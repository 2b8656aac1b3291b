// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.IdempotencyStore;
import java.time.Clock;
import java.util.Optional;

/** Enters the single flight and leaves it again. Thread-safe. */
public final class FlightDriver {

    private static final int WAITERS = 8;

    private final SingleFlight flights;

    /** Neither the store nor the transactions are asked. */
    public FlightDriver(IdempotencyStore store, TransactionBoundary transactions) {
        flights = new SingleFlight(new Replays(store, transactions, Clock.systemUTC(), 0), WAITERS, WAITERS);
    }

    /** A flight alone, which nobody waits for. */
    public Object enterAndLeave(Attempt attempt) {
        Flight flight = flights.enter(new Trace(attempt, Journal.NONE));
        flight.land(Optional.empty());
        return flight;
    }
}
