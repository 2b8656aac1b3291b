// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.refusal;
import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.NotCommittedException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A key is taken until its transaction has ended, whoever ends it; then it is free. */
class LedgerTransactionEndTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();
    private final Queue<Call<Admission>> second = new ConcurrentLinkedQueue<>();

    @Test
    void keepsTheKeyTakenWhileTheTransactionCommits() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions.beforeNextCommit(this::secondWaits);

        ledger.complete(granted, success("first"));

        assertThat(replayed(second.remove().result())).isEqualTo("first");
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void keepsTheKeyTakenUntilTheCommitIsKnown() {
        Granted granted = node.granted(attempt);
        node.transactions.afterNextCommit(this::secondWaits);

        ledger.complete(granted, success("first"));

        assertThat(replayed(second.remove().result())).isEqualTo("first");
    }

    @Test
    void keepsTheKeyTakenBetweenRollbackAndRefusal() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.store.before(Step.ADMIT, this::secondWaits);

        ledger.refuse(granted, refusal("sold out"));

        assertThat(replayed(second.remove().result())).isEqualTo("sold out");
        assertThat(DATABASE.effects(attempt.identity())).isZero();
    }

    @Test
    void freesTheKeyWhenATimeoutEndsTheTransaction() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        secondWaits();

        Call.start(this::timeOut).result();

        assertThat(second.remove().result()).isInstanceOf(Granted.class);
        assertThatThrownBy(() -> ledger.complete(granted, success("late"))).isInstanceOf(NotCommittedException.class);
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void doesNotSettleForTheNextOneWhenATimeoutHasEndedTheTransaction() {
        Granted granted = node.granted(attempt);
        timeOut();
        node.transactions.running().rollback();
        Granted next = node.granted(Attempts.retryOf(attempt));

        assertThatThrownBy(() -> ledger.release(granted)).isInstanceOf(NotCommittedException.class);
        assertThat(ledger.complete(next, success("next"))).isInstanceOf(Settlement.Stored.class);
    }

    @Test
    void refusesAnAttemptWhoseTransactionEndsWhileItIsJudged() {
        node.call(Attempts.fresh(), "prepares");
        node.store.afterAdmit(node.transactions::timeOut);

        assertThatThrownBy(() -> ledger.admit(attempt))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the transaction ended while the attempt was judged");
        assertThat(node.transactions.active()).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void freesTheKeyWhenBusinessCodeRollsBack() {
        Granted granted = node.granted(attempt);
        node.work(attempt);

        node.transactions.running().rollback();

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(NotCommittedException.class);
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void doesNotLetBusinessCodeCommitAnEffectWithoutItsResult() {
        node.granted(attempt);
        node.work(attempt);
        TransactionBoundary.Running transaction = node.transactions.running();

        assertThatThrownBy(transaction::commit).isInstanceOf(NotCommittedException.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(DATABASE.records(attempt.identity())).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void freesTheKeyWhenNoTransactionCanBeBegun() {
        node.call(Attempts.fresh(), "prepares");
        TransactionBoundary.Running other = node.transactions.begin(TransactionBoundary.Watcher.NONE);

        assertThatThrownBy(() -> ledger.admit(attempt)).isInstanceOf(IllegalStateException.class);

        other.rollback();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    private void secondWaits() {
        second.add(
                Call.start(() -> node.call(Attempts.retryOf(attempt), "second")).awaitWaitingIn(SingleFlight.class));
    }

    private boolean timeOut() {
        node.transactions.timeOut();
        return true;
    }
}
