// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.NotCommittedException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts that run before they claim their key, in a transaction that their caller ends. */
class LedgerJoinClaimingLastTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    @RegisterExtension
    final Node otherNode = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.claimingLast(Attempts.fresh());

    @Test
    void commitsTheRecordWithItsCallerByOneStatement() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.work(attempt);
        ledger.complete(granted, success("done"));

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        caller.commit();

        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(node.store.calls(Step.ADMIT) + node.store.calls(Step.FIND)).isZero();
        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("done");
    }

    @Test
    void asksForANewTransactionWhenItLoses() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.work(attempt);
        winsElsewhere();

        assertThatThrownBy(() -> ledger.complete(granted, success("loser's")))
                .isInstanceOf(RetryInNewTransactionException.class);

        assertThat(caller.canCommit()).isFalse();
        caller.rollback();
        begin();
        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("winner's");
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"DUPLICATE", "CONFLICT", "TIMEOUT"})
    void asksForANewTransactionWhateverTheInsertIsBrokenBy(Reason reason) {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.store.fail(Step.ADMIT_COMPLETED, reason, 1);

        assertThatThrownBy(() -> ledger.complete(granted, success("loser's")))
                .isInstanceOf(RetryInNewTransactionException.class);

        assertThat(caller.canCommit()).isFalse();
    }

    @Test
    void reportsAStoreThatIsAway() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.store.fail(Step.ADMIT_COMPLETED, Reason.UNAVAILABLE, 1);

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(NotCommittedException.class);

        assertThat(caller.canCommit()).isFalse();
    }

    @Test
    void marksItsCallersTransactionWhateverComesOutOfTheStore() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.store.before(Step.ADMIT_COMPLETED, () -> {
            throw new IllegalStateException("injected");
        });

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(IllegalStateException.class);

        assertThat(caller.canCommit()).isFalse();
    }

    @Test
    void doesNotStoreInATransactionThatIsMarked() {
        begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.transactions.entityManager().getTransaction().setRollbackOnly();

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(NotCommittedException.class);

        assertThat(node.store.calls(Step.ADMIT_COMPLETED)).isZero();
    }

    @Test
    void looksInTheNextTransactionWhereItsCallersCommitFailed() {
        TransactionBoundary.Running caller = begin();
        ledger.complete((Granted) ledger.join(attempt), success("loser's"));
        node.transactions.beforeNextCommit(() -> {
            node.transactions.entityManager().getTransaction().rollback();
            winsElsewhere();
            throw new NotCommittedException("injected", false, null);
        });
        assertThatThrownBy(caller::commit).isInstanceOf(NotCommittedException.class);

        begin();

        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("winner's");
    }

    @Test
    void neverCommitsAnAttemptThatNobodyCompleted() {
        TransactionBoundary.Running caller = begin();
        ledger.join(attempt);
        node.work(attempt);

        assertThatThrownBy(caller::commit).isInstanceOf(NotCommittedException.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
    }

    @Test
    void asksForANewTransactionWhenAReleasedOneWasNotTheFirst() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        winsElsewhere();

        assertThatThrownBy(() -> ledger.release(granted)).isInstanceOf(RetryInNewTransactionException.class);

        assertThat(caller.canCommit()).isFalse();
    }

    @Test
    void marksItsCallersTransactionWhenItIsReleased() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);

        assertThat(ledger.release(granted)).isEqualTo(new Settlement.Unstored());

        assertThat(caller.canCommit()).isFalse();
    }

    @Test
    void marksItsCallersTransactionWhereNobodyCanLook() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.store.fail(Step.FIND, Reason.UNAVAILABLE, 1);

        assertThat(ledger.release(granted)).isEqualTo(new Settlement.Unstored());

        assertThat(caller.canCommit()).isFalse();
    }

    @Test
    void reportsATransactionThatHasEnded() {
        begin();
        Granted granted = (Granted) ledger.join(attempt);
        winsElsewhere();
        node.transactions.timeOut();

        assertThatThrownBy(() -> ledger.complete(granted, success("late"))).isInstanceOf(NotCommittedException.class);
    }

    @Test
    void getsItsOwnResultAgainInTheSameTransaction() {
        begin();
        Granted granted = (Granted) ledger.join(attempt);

        Admission within = ledger.join(Attempts.retryOf(attempt));
        ledger.complete(granted, success("done"));

        assertThat(within).isInstanceOf(Admission.PartOf.class);
        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("done");
    }

    private void winsElsewhere() {
        Call.start(() -> otherNode.call(Attempts.retryOf(attempt), "winner's")).result();
    }

    private TransactionBoundary.Running begin() {
        ledger.prepare();
        return node.transactions.begin(TransactionBoundary.Watcher.NONE);
    }
}
