// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import ee.idempotency.wire.Cost;
import ee.idempotency.wire.CostMeter;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What protection makes a database do, in numbers that no machine's speed changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerCostTest {

    private static final int RUNS = 21;
    private static final String RESPONSE = "x".repeat(300);

    private final TestDatabase database = TestDatabase.measuredPostgreSql();
    private final Node node = new Node(database);
    private final Node otherNode = Node.apart(database);
    private final CostMeter meter = new CostMeter(database.dataSource());

    LedgerCostTest() throws SQLException {}

    /** Prepares the nodes, and fills the tables' first pages. */
    @BeforeAll
    void warmUp() throws Exception {
        cost(this::unprotected);
        cost(this::firstExecution);
        otherNode.ledger.prepare();
    }

    @AfterAll
    void closeMeter() throws SQLException {
        meter.close();
    }

    @Test
    void executesFirstWithTwoStatementsAndTwoRoundTripsMoreThanUnprotected() throws Exception {
        Cost more = cost(this::firstExecution).minus(cost(this::unprotected));

        assertThat(more.statements()).isEqualTo(2);
        assertThat(more.roundTrips()).isEqualTo(2);
    }

    @Test
    void executesFirstInOneCommitOfAtMostTwelveHundredBytes() throws Exception {
        Cost cost = cost(this::firstExecution);

        assertThat(cost.transactionIds()).isOne();
        assertThat(cost.walBytes()).isBetween(1L, 1200L);
    }

    @Test
    void claimsLastWithOneStatementAndOneRoundTripMoreThanUnprotected() throws Exception {
        Cost last = cost(() -> node.call(Attempts.claimingLast(Attempts.fresh()), RESPONSE));
        Cost more = last.minus(cost(this::unprotected));

        assertThat(more.statements()).isOne();
        assertThat(more.roundTrips()).isOne();
        assertThat(last.transactionIds()).isOne();
    }

    @Test
    void replaysWhereTheKeyWasSeenWithOneStatementInOneRoundTripAndWritesNothing() throws Exception {
        Attempt attempt = Attempts.fresh();
        node.call(attempt, RESPONSE);

        Cost cost = cost(() -> replay(node, attempt));

        assertThat(cost).isEqualTo(new Cost(1, 1, 0, 0));
    }

    @Test
    void replaysOnAnotherNodeWithTwoStatementsAndWritesNothing() throws Exception {
        Deque<Attempt> attempts = new ArrayDeque<>();
        for (int i = 0; i < RUNS; i++) {
            Attempt attempt = Attempts.fresh();
            node.call(attempt, RESPONSE);
            attempts.add(attempt);
        }

        Cost cost = cost(() -> replay(otherNode, attempts.remove()));

        assertThat(cost.statements()).isEqualTo(2);
        assertThat(cost.transactionIds()).isZero();
        assertThat(cost.walBytes()).isZero();
    }

    private Cost cost(CostMeter.Operation operation) throws Exception {
        return Cost.median(meter.of(RUNS, operation));
    }

    private void unprotected() {
        node.transactions.committing(() -> {
            node.work(Attempts.fresh());
            return true;
        });
    }

    private void firstExecution() {
        node.call(Attempts.fresh(), RESPONSE);
    }

    private static void replay(Node replaying, Attempt attempt) {
        assertThat(Node.replayed(replaying.call(Attempts.retryOf(attempt), "again")))
                .isEqualTo(RESPONSE);
    }
}
