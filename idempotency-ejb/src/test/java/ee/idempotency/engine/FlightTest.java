// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.NotCommittedException;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.spi.Attempt;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlightTest {

    private final SingleFlight flights = new SingleFlight(4, 4);
    private final Attempt attempt = Attempts.fresh();
    private final Flight flight = flights.enter(new Trace(attempt, Journal.NONE));

    @Test
    void hasNothingToSettleBeforeItIsGranted() {
        assertThat(flight.canCommit()).isFalse();
        assertThatThrownBy(flight::settle)
                .isInstanceOf(NotCommittedException.class)
                .hasMessage("this attempt is settled already");
    }

    @Test
    void leavesTheNextFlightAloneWhenItLandsAgain() {
        flight.land(Optional.empty());
        Attempt retry = Attempts.retryOf(attempt);
        Flight next = flights.enter(new Trace(retry, Journal.NONE));

        flight.land(Optional.empty());

        assertThat(flights.of(retry)).isSameAs(next);
    }

    @Test
    void ignoresTheEndOfATransactionThatOnlyJudged() {
        flight.ended(false);

        assertThat(flights.of(attempt)).isSameAs(flight);
        assertThat(flight.landed()).isNotDone();
    }
}
