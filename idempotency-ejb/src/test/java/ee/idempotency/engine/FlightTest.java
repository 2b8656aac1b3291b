// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.NotCommittedException;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FlightTest {

    @RegisterExtension
    final Node node = new Node(TestDatabase.h2());

    private final Replays replays = new Replays(node.store, node.transactions, node.clock, 0);
    private final SingleFlight flights = new SingleFlight(replays, 4, 4);
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

    @Test
    void knowsNothingFromWithinWhileItIsJudged() {
        assertThat(flight.fromWithin(Attempts.retryOf(attempt), Optional.of("transaction")))
                .isEmpty();
        assertThat(flight.surrounds(Attempts.ofOperation(attempt, "inner"))).isFalse();
        assertThat(flight.startedAt()).isEqualTo(Instant.MIN);
    }

    @Test
    void surroundsWhatIsForItsKeyUntilItIsSettled() {
        Attempt inner = Attempts.ofOperation(attempt, "inner");
        flight.grant(new Flight.Runway(new OpenTransaction(), Participation.ADMITTED, Instant.EPOCH, true));

        assertThat(flight.surrounds(inner)).isTrue();
        assertThat(flight.surrounds(Attempts.fresh())).isFalse();
        flight.settle();

        assertThat(flight.surrounds(inner)).isFalse();
    }

    /** A transaction that nothing happens to. */
    private record OpenTransaction() implements TransactionBoundary.Running {

        @Override
        public Object key() {
            return this;
        }

        @Override
        public boolean canCommit() {
            return true;
        }

        @Override
        public void commit() {}

        @Override
        public void rollback() {}
    }
}
