// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.InProgress;
import ee.idempotency.spi.Attempt;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two and more nodes on one PostgreSQL, in each of its isolation levels. */
class LedgerOnPostgreSqlTest extends LedgerOnDatabaseContract {

    private static final TestDatabase READ_COMMITTED = TestDatabase.postgreSql();
    private static final TestDatabase REPEATABLE_READ = TestDatabase.postgreSql("repeatable read");
    private static final TestDatabase SERIALIZABLE = TestDatabase.postgreSql("serializable");

    private final Attempt attempt = Attempts.fresh();

    @Override
    Stream<TestDatabase> databases() {
        return Stream.of(READ_COMMITTED, REPEATABLE_READ, SERIALIZABLE);
    }

    @Test
    void endsTheWaitOfWhatClaimsLastAtTheLimit() {
        Node node = new Node(READ_COMMITTED);
        Node otherNode = new Node(READ_COMMITTED);
        Granted granted = node.granted(attempt);
        Attempt last = Attempts.claimingLast(Attempts.waitingFor(attempt, Duration.ofMillis(200)));

        Settlement other = Call.start(() -> otherNode.ledger.complete(otherNode.granted(last), Node.success("last")))
                .result();

        assertThat(other).isEqualTo(new Settlement.Superseded(new InProgress()));
        node.ledger.release(granted);
    }

    @Test
    void endsTheWaitForAnotherNodeAtTheLimit() {
        Node node = new Node(READ_COMMITTED);
        Node otherNode = new Node(READ_COMMITTED);
        Granted granted = node.granted(attempt);

        Admission other = Call.start(() -> otherNode.ledger.admit(Attempts.waitingFor(attempt, Duration.ofMillis(200))))
                .result();

        assertThat(other).isInstanceOf(InProgress.class);
        node.ledger.release(granted);
    }

    @Test
    void sendsACallerWithAnOldSnapshotIntoANewTransaction() {
        Attempt joining = Attempts.fresh();
        Node node = new Node(REPEATABLE_READ);

        assertThatThrownBy(() -> node.joinWithAnOldSnapshot(joining, new Node(REPEATABLE_READ)))
                .isInstanceOf(RetryInNewTransactionException.class);
        assertThat(REPEATABLE_READ.effects(joining.identity())).isOne();
    }
}
