// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.Race;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A key that is found taken at the commit only, as a cluster that certifies transactions finds it. */
class LedgerDeferredConstraintTest {

    private static final TestDatabase DATABASE = databaseThatChecksAtTheCommit();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    @RegisterExtension
    final Node otherNode = Node.apart(DATABASE);

    private final Attempt attempt = Attempts.fresh();

    private static TestDatabase databaseThatChecksAtTheCommit() {
        TestDatabase database = TestDatabase.postgreSql();
        new Node(database).call(Attempts.fresh(), "makes the table");
        database.execute("ALTER TABLE idempotency_record DROP CONSTRAINT idempotency_record_pkey");
        database.execute("ALTER TABLE idempotency_record ADD UNIQUE (id) DEFERRABLE INITIALLY DEFERRED");
        return database;
    }

    @Test
    void replaysWhatWasCommittedBefore() {
        otherNode.call(attempt, "winner's");
        Granted loser = node.granted(Attempts.retryOf(attempt));
        node.work(attempt);

        assertThat(replayed(node.ledger.complete(loser, success("loser's")))).isEqualTo("winner's");

        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(node.transactions.active()).isZero();
    }

    @Test
    void replaysWhatWasCommittedBeforeToWhatClaimsLast() {
        Granted loser = node.granted(Attempts.claimingLast(attempt));
        node.work(attempt);
        node.store.before(
                Step.ADMIT_COMPLETED,
                () -> Call.start(() -> otherNode.call(attempt, "winner's")).result());

        assertThat(replayed(node.ledger.complete(loser, success("loser's")))).isEqualTo("winner's");

        assertThat(node.store.calls(Step.ADMIT_COMPLETED)).isOne();
        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(DATABASE.records(attempt.identity())).isOne();
    }

    @Test
    void replaysTheWinnersResultToTheLoser() {
        ConcurrentLinkedQueue<Node> nodes = new ConcurrentLinkedQueue<>(List.of(node, otherNode));
        CountDownLatch inserted = new CountDownLatch(2);
        CountDownLatch committed = new CountDownLatch(1);
        nodes.forEach(each -> each.store.before(Step.FIND, () -> Node.await(committed)));

        List<Admission> admissions = Race.of(2, () -> {
            Node own = nodes.remove();
            Granted granted = own.granted(Attempts.retryOf(attempt));
            own.work(attempt);
            inserted.countDown();
            Node.await(inserted);
            Settlement settlement = own.ledger.complete(granted, success("the winner's"));
            Admission admission =
                    settlement instanceof Settlement.Superseded superseded ? superseded.admission() : granted;
            committed.countDown();
            return admission;
        });

        assertThat(admissions).filteredOn(Granted.class::isInstance).hasSize(1);
        assertThat(admissions).map(Node::replayed).containsOnlyOnce("the winner's");
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }
}
