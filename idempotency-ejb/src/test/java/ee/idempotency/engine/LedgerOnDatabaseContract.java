// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.Race;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.Mismatch;
import ee.idempotency.spi.Attempt;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of ledgers on several nodes over one database, in each of its isolation levels. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LedgerOnDatabaseContract {

    private Attempt attempt = Attempts.fresh();

    @BeforeEach
    void freshAttempt() {
        attempt = Attempts.fresh();
    }

    abstract Stream<TestDatabase> databases();

    Node node(TestDatabase database) {
        return new Node(database);
    }

    private static Node cachingNode(TestDatabase database) {
        return new Node(
                database,
                IdempotencySettings.builder().replayCacheBytes(1 << 20).build());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void replaysWhatTheOtherNodeCommits(TestDatabase database) {
        Node node = node(database);
        Node otherNode = node(database);
        Granted granted = node.granted(attempt);
        node.work(attempt);
        Call<Admission> other = Call.start(() -> otherNode.call(Attempts.retryOf(attempt), "second"));

        database.awaitBlocked(1);
        node.ledger.complete(granted, success("first"));

        assertThat(replayed(other.result())).isEqualTo("first");
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void replaysByOneStatementAndNoTransactionWhereItSawTheKey(TestDatabase database) {
        Node node = node(database);
        node.call(attempt, "first");
        int begun = node.transactions.begun();
        int statements = node.store.statements();

        Admission replay = node.ledger.admit(Attempts.retryOf(attempt));

        assertThat(replayed(replay)).isEqualTo("first");
        assertThat(node.store.statements()).isEqualTo(statements + 1);
        assertThat(node.transactions.begun()).isEqualTo(begun);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void replaysByTwoStatementsWhatAnotherNodeSawAndByOneFromThenOn(TestDatabase database) {
        Node node = node(database);
        Node otherNode = node(database);
        node.call(attempt, "first");

        assertThat(replayed(otherNode.ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("first");
        assertThat(otherNode.store.statements()).isEqualTo(2);
        assertThat(replayed(otherNode.ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("first");
        assertThat(otherNode.store.statements()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void replaysWhatAnotherNodeTookOverSinceItSawTheKey(TestDatabase database) {
        Node node = node(database);
        Node caching = cachingNode(database);
        Node otherNode = node(database);
        node.call(attempt, "first");
        caching.ledger.admit(Attempts.retryOf(attempt));
        Stream.of(node, caching, otherNode).forEach(each -> each.clock.advance(Attempts.RETENTION));

        otherNode.call(Attempts.retryOf(attempt), "second");

        assertThat(replayed(node.ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("second");
        assertThat(replayed(caching.ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("second");
        assertThat(database.effects(attempt.identity())).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void replaysFromItsCacheWithoutTheDatabase(TestDatabase database) {
        Node node = cachingNode(database);
        node.call(attempt, "first");
        int begun = node.transactions.begun();
        int statements = node.store.statements();

        Admission replay = node.ledger.admit(Attempts.retryOf(attempt));

        assertThat(replayed(replay)).isEqualTo("first");
        assertThat(node.store.statements()).isEqualTo(statements);
        assertThat(node.transactions.begun()).isEqualTo(begun);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsWhenTheOtherNodeRollsBack(TestDatabase database) {
        Node node = node(database);
        Node otherNode = node(database);
        Granted granted = node.granted(attempt);
        Call<Admission> other = Call.start(() -> otherNode.call(Attempts.retryOf(attempt), "second"));

        database.awaitBlocked(1);
        node.ledger.release(granted);

        assertThat(other.result()).isInstanceOf(Granted.class);
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesAKeyReusedOnTheOtherNode(TestDatabase database) {
        Node node = node(database);
        Node otherNode = node(database);
        Granted granted = node.granted(attempt);
        Call<Admission> other = Call.start(() -> otherNode.ledger.admit(Attempts.reuseOf(attempt)));

        database.awaitBlocked(1);
        node.ledger.complete(granted, success("first"));

        assertThat(other.result()).isInstanceOf(Mismatch.class);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsOneOfManyAtOnceOnFiveNodes(TestDatabase database) {
        List<Admission> admissions = Race.of(5, () -> node(database).call(Attempts.retryOf(attempt), "done"));

        assertThat(admissions).filteredOn(Granted.class::isInstance).hasSize(1);
        assertThat(admissions.stream().map(Node::replayed))
                .filteredOn("done"::equals)
                .hasSize(4);
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsOneOfManyAtOnceOnTwoNodesWhenTheRecordHasExpired(TestDatabase database) {
        Node node = node(database);
        Node otherNode = node(database);
        node.call(attempt, "first");
        Stream.of(node, otherNode).forEach(each -> each.clock.advance(Attempts.RETENTION));
        ConcurrentLinkedQueue<Node> nodes = new ConcurrentLinkedQueue<>(List.of(node, otherNode, node, otherNode));

        List<Admission> admissions = Race.of(4, () -> nodes.remove().call(Attempts.retryOf(attempt), "second"));

        assertThat(admissions).filteredOn(Granted.class::isInstance).hasSize(1);
        assertThat(database.effects(attempt.identity())).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsOneOfTwentyNodesThatWaitForAnOwnerWhoRollsBack(TestDatabase database) {
        Node owner = node(database);
        Granted granted = owner.granted(attempt);
        List<Node> nodes =
                IntStream.range(0, 20).mapToObj(any -> node(database)).toList();
        nodes.forEach(node -> node.ledger.prepare());
        List<Call<Admission>> waiters = nodes.stream()
                .map(node -> Call.start(() -> node.call(Attempts.retryOf(attempt), "done")))
                .toList();

        database.awaitBlocked(20);
        owner.ledger.release(granted);

        List<Admission> admissions = waiters.stream().map(Call::result).toList();
        assertThat(admissions).filteredOn(Granted.class::isInstance).hasSize(1);
        assertThat(admissions.stream().map(Node::replayed))
                .filteredOn("done"::equals)
                .hasSize(19);
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void commitsOneOfFiveNodesThatClaimLastAndAnswersAllAlike(TestDatabase database) {
        CyclicBarrier worked = new CyclicBarrier(5);

        List<String> answers = Race.of(5, () -> {
            Node node = node(database);
            Granted granted = node.granted(Attempts.claimingLast(attempt));
            node.work(attempt);
            worked.await();
            return answer(node, granted, "answer of " + Thread.currentThread().getId());
        });

        assertThat(answers).hasSize(5).containsOnly(answers.get(0));
        assertThat(database.effects(attempt.identity())).isOne();
        assertThat(database.records(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void runsARetryThatClaimsLastInVainWhereTheKeyWasNotSeen(TestDatabase database) {
        Attempt last = Attempts.claimingLast(attempt);
        Node otherNode = node(database);
        node(database).call(last, "first");
        Granted retry = otherNode.granted(Attempts.retryOf(last));
        otherNode.work(attempt);

        assertThat(answer(otherNode, retry, "second")).isEqualTo("first");

        assertThat(database.effects(attempt.identity())).isOne();
        assertThat(replayed(otherNode.ledger.admit(Attempts.retryOf(last)))).isEqualTo("first");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesAKeyReusedElsewhereAtTheEndOfWhatClaimsLast(TestDatabase database) {
        Node otherNode = node(database);
        node(database).call(Attempts.claimingLast(attempt), "first");
        Granted reuse = otherNode.granted(Attempts.reuseOf(Attempts.claimingLast(attempt)));
        otherNode.work(attempt);

        Settlement settlement = otherNode.ledger.complete(reuse, success("second"));

        assertThat(settlement).isEqualTo(new Settlement.Superseded(new Mismatch()));
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void takesAnExpiredRecordOverOnceWhereFourNodesClaimLast(TestDatabase database) {
        node(database).call(attempt, "expired");
        CyclicBarrier worked = new CyclicBarrier(4);

        List<String> answers = Race.of(4, () -> {
            Node node = node(database);
            node.clock.advance(Attempts.RETENTION);
            Granted granted = node.granted(Attempts.claimingLast(attempt));
            node.work(attempt);
            worked.await();
            return answer(node, granted, "answer of " + Thread.currentThread().getId());
        });

        assertThat(answers).hasSize(4).containsOnly(answers.get(0));
        assertThat(database.effects(attempt.identity())).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void waitsAtItsEndForAnotherNodeThatClaimedFirst(TestDatabase database) {
        Node node = node(database);
        Node otherNode = node(database);
        Granted granted = node.granted(attempt);
        node.work(attempt);
        Call<String> other = Call.start(() -> {
            Granted last = otherNode.granted(Attempts.claimingLast(attempt));
            otherNode.work(attempt);
            return answer(otherNode, last, "last");
        });

        database.awaitBlocked(1);
        node.ledger.complete(granted, success("first"));

        assertThat(other.result()).isEqualTo("first");
        assertThat(database.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void commitsWhatClaimsLastWhenTheOtherNodeRollsBack(TestDatabase database) {
        Node node = node(database);
        Node otherNode = node(database);
        Granted granted = node.granted(attempt);
        Call<String> other = Call.start(() -> {
            Granted last = otherNode.granted(Attempts.claimingLast(attempt));
            otherNode.work(attempt);
            return answer(otherNode, last, "last");
        });

        database.awaitBlocked(1);
        node.ledger.release(granted);

        assertThat(other.result()).isEqualTo("last");
        assertThat(database.effects(attempt.identity())).isOne();
    }

    private static String answer(Node node, Granted granted, String own) {
        Settlement settlement = node.ledger.complete(granted, success(own));
        return settlement instanceof Settlement.Stored ? own : String.valueOf(replayed(settlement));
    }
}
