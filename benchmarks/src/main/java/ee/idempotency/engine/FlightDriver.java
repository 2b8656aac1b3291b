// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Attempt;
import java.util.Optional;

/** Enters the single flight and leaves it again. Thread-safe. */
public final class FlightDriver {

    private static final int WAITERS = 8;

    private final SingleFlight flights = new SingleFlight(WAITERS, WAITERS);

    /** A flight alone, which nobody waits for. */
    public Object enterAndLeave(Attempt attempt) {
        Flight flight = flights.enter(new Trace(attempt, Journal.NONE));
        flight.land(Optional.empty());
        return flight;
    }
}
