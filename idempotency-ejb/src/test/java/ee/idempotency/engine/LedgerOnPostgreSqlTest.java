// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.Race;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.InProgress;
import ee.idempotency.spi.Admission.Mismatch;
import ee.idempotency.spi.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two nodes on PostgreSQL, in each of its isolation levels. */
class LedgerOnPostgreSqlTest {

    private static final TestDatabase READ_COMMITTED = TestDatabase.postgreSql();
    private static final TestDatabase REPEATABLE_READ = TestDatabase.postgreSql("repeatable read");
    private static final TestDatabase SERIALIZABLE = TestDatabase.postgreSql("serializable");

    private final Attempt attempt = Attempts.fresh();

    static Stream<TestDatabase> isolationLevels() {
        return Stream.of(READ_COMMITTED, REPEATABLE_READ, SERIALIZABLE);
    }

    @ParameterizedTest
    @MethodSource("isolationLevels")
    void replaysWhatTheOtherNodeCommits(TestDatabase database) {
        Node node = new Node(database);
        Node otherNode = new Node(database);
        Granted granted = node.granted(attempt);
        node.work(attempt);
        Call<Admission> other = Call.start(() -> otherNode.call(Attempts.retryOf(attempt), "second"));

        database.awaitBlocked(1);
        node.ledger.complete(granted, success("first"));

        assertThat(replayed(other.result())).isEqualTo("first");
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("isolationLevels")
    void runsWhenTheOtherNodeRollsBack(TestDatabase database) {
        Node node = new Node(database);
        Node otherNode = new Node(database);
        Granted granted = node.granted(attempt);
        Call<Admission> other = Call.start(() -> otherNode.call(Attempts.retryOf(attempt), "second"));

        database.awaitBlocked(1);
        node.ledger.release(granted);

        assertThat(other.result()).isInstanceOf(Granted.class);
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("isolationLevels")
    void refusesAKeyReusedOnTheOtherNode(TestDatabase database) {
        Node node = new Node(database);
        Node otherNode = new Node(database);
        Granted granted = node.granted(attempt);
        Call<Admission> other = Call.start(() -> otherNode.ledger.admit(Attempts.reuseOf(attempt)));

        database.awaitBlocked(1);
        node.ledger.complete(granted, success("first"));

        assertThat(other.result()).isInstanceOf(Mismatch.class);
    }

    @ParameterizedTest
    @MethodSource("isolationLevels")
    void runsOneOfManyAtOnceOnFiveNodes(TestDatabase database) {
        List<Admission> admissions = Race.of(5, () -> new Node(database).call(Attempts.retryOf(attempt), "done"));

        assertThat(admissions).filteredOn(Granted.class::isInstance).hasSize(1);
        assertThat(admissions.stream().map(Node::replayed))
                .filteredOn("done"::equals)
                .hasSize(4);
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("isolationLevels")
    void runsOneOfManyAtOnceOnTwoNodesWhenTheRecordHasExpired(TestDatabase database) {
        Node node = new Node(database);
        Node otherNode = new Node(database);
        node.call(attempt, "first");
        Stream.of(node, otherNode).forEach(each -> each.clock.advance(Attempts.RETENTION));
        ConcurrentLinkedQueue<Node> nodes = new ConcurrentLinkedQueue<>(List.of(node, otherNode, node, otherNode));

        List<Admission> admissions = Race.of(4, () -> nodes.remove().call(Attempts.retryOf(attempt), "second"));

        assertThat(admissions).filteredOn(Granted.class::isInstance).hasSize(1);
        assertThat(database.effects(attempt.identity())).isEqualTo(2);
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
}
