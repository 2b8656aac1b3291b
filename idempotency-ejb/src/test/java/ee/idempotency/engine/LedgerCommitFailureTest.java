// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.refusal;
import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.NotCommittedException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The answer is derived from the outcome of the commit. */
class LedgerCommitFailureTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    @RegisterExtension
    final Node otherNode = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();

    @Test
    void reportsAFailedCommitAndFreesTheKey() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions.beforeNextCommit(() -> fail(false));

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOfSatisfying(
                        NotCommittedException.class,
                        failure -> assertThat(failure.outcomeUnknown()).isFalse());

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void letsTheNextOneRunWhenTheCommitFails() {
        Granted granted = node.granted(attempt);
        CountDownLatch failed = new CountDownLatch(1);
        Call<Settlement> waiter = Call.start(() -> {
                    Granted next = node.granted(Attempts.retryOf(attempt));
                    Node.await(failed);
                    return ledger.complete(next, success("next"));
                })
                .awaitWaitingIn(SingleFlight.class);
        node.transactions.beforeNextCommit(() -> fail(false));

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(NotCommittedException.class);

        failed.countDown();
        assertThat(waiter.result()).isInstanceOf(Settlement.Stored.class);
    }

    @Test
    void doesNotCommitWhatIsMarkedForRollback() {
        Granted granted = node.granted(attempt);
        node.transactions.entityManager().getTransaction().setRollbackOnly();

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOf(NotCommittedException.class)
                .hasMessage("the transaction was marked for rollback, or ended, by other code");

        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void doesNotCommitAResultThatCannotBeStored() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.store.fail(Step.COMPLETE, Reason.UNAVAILABLE, 1);

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOf(NotCommittedException.class)
                .hasCauseInstanceOf(StoreException.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
    }

    @Test
    void doesNotCommitWhenOtherCodeHasDeletedTheRecord() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions
                .entityManager()
                .createNativeQuery("DELETE FROM idempotency_record")
                .executeUpdate();

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOf(NotCommittedException.class)
                .hasMessage("the attempt's record is gone; other code must not touch it");

        assertThat(DATABASE.effects(attempt.identity())).isZero();
    }

    @Test
    void replaysItsOwnResultWhenTheUnknownOutcomeWasACommit() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions.afterNextCommit(() -> fail(true));

        assertThat(replayed(ledger.complete(granted, success("done")))).isEqualTo("done");

        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void reportsAnUnknownOutcomeWhenItWasNone() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> fail(true));

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOfSatisfying(
                        NotCommittedException.class,
                        failure -> assertThat(failure.outcomeUnknown()).isTrue());
    }

    @Test
    void replaysWhatAnotherNodeCommittedMeanwhile() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> {
            node.transactions.entityManager().getTransaction().rollback();
            Call.start(() -> otherNode.call(attempt, "other node's")).result();
            fail(false);
        });

        assertThat(replayed(ledger.complete(granted, success("own")))).isEqualTo("other node's");
    }

    @Test
    void doesNotReplayAnotherRequestsResult() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> {
            node.transactions.entityManager().getTransaction().rollback();
            Call.start(() -> otherNode.call(Attempts.reuseOf(attempt), "another request's"))
                    .result();
            fail(false);
        });

        assertThatThrownBy(() -> ledger.complete(granted, success("own"))).isInstanceOf(NotCommittedException.class);
    }

    @Test
    void doesNotReplayAResultThatHasExpired() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> {
            node.transactions.entityManager().getTransaction().rollback();
            Call.start(() -> otherNode.call(attempt, "expired")).result();
            node.clock.advance(Attempts.RETENTION);
            fail(false);
        });

        assertThatThrownBy(() -> ledger.complete(granted, success("own"))).isInstanceOf(NotCommittedException.class);
    }

    @Test
    void reportsTheFailedCommitWhenTheLookBehindItFailsToo() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> fail(false));
        node.store.fail(Step.FIND, Reason.UNAVAILABLE, 1);

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOf(NotCommittedException.class)
                .hasSuppressedException(new StoreException(Reason.UNAVAILABLE, "injected", null));
        assertThat(node.transactions.active()).isZero();
    }

    @Test
    void losesARefusalToAResultThatAnotherNodeCommitted() {
        Granted granted = node.granted(attempt);
        node.store.before(
                Step.ADMIT,
                () -> Call.start(() -> otherNode.call(attempt, "bought")).result());

        assertThat(replayed(ledger.refuse(granted, refusal("sold out")))).isEqualTo("bought");

        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("bought");
    }

    @Test
    void answersWithARefusalThatDoesNotCommitAndFreesTheKey() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> fail(false));

        assertThat(ledger.refuse(granted, refusal("sold out"))).isInstanceOf(Settlement.Unstored.class);

        assertThat(DATABASE.records(attempt.identity())).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    private static void fail(boolean outcomeUnknown) {
        throw new NotCommittedException("injected", outcomeUnknown, null);
    }
}
