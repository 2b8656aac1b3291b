// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.NotCommittedException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts in a transaction that their caller has begun, and ends. */
class LedgerJoinTest {

    private static final TestDatabase DATABASE = TestDatabase.h2();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();

    @Test
    void commitsTheRecordWithItsCaller() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.work(attempt);
        ledger.complete(granted, success("done"));

        assertThat(granted.joined()).isTrue();
        assertThat(DATABASE.effects(attempt.identity())).isZero();
        caller.commit();

        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("done");
    }

    @Test
    void rollsTheRecordBackWithItsCaller() {
        TransactionBoundary.Running caller = begin();
        ledger.complete((Granted) ledger.join(attempt), success("done"));

        caller.rollback();

        Granted again = (Granted) ledger.join(Attempts.retryOf(attempt));
        assertThat(again.joined()).isFalse();
        ledger.release(again);
    }

    @Test
    void beginsATransactionWhereNoneIsActive() {
        Granted granted = (Granted) ledger.join(attempt);
        node.work(attempt);

        assertThat(ledger.complete(granted, success("done"))).isEqualTo(new Settlement.Stored(granted.expiresAt()));

        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(node.transactions.active()).isZero();
    }

    @Test
    void keepsTheKeyTakenUntilItsCallerHasCommitted() {
        TransactionBoundary.Running caller = begin();
        ledger.complete((Granted) ledger.join(attempt), success("done"));

        Admission meanwhile =
                Call.start(() -> ledger.join(Attempts.rejecting(attempt))).result();
        caller.commit();

        assertThat(meanwhile).isInstanceOf(Admission.InProgress.class);
    }

    @Test
    void answersAWaiterInATransactionOfItsOwnWithoutBreakingThat() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        Attempt other = Attempts.fresh();
        Call<String> waiter = Call.start(() -> {
            TransactionBoundary.Running own = begin();
            String answer = replayed(ledger.join(Attempts.retryOf(attempt)));
            node.work(other);
            own.commit();
            return answer;
        });
        waiter.awaitWaitingIn(SingleFlight.class);
        ledger.complete(granted, success("done"));

        caller.commit();

        assertThat(waiter.result()).isEqualTo("done");
        assertThat(DATABASE.effects(other.identity())).isOne();
    }

    @Test
    void neverCommitsAnAttemptThatNobodyCompleted() {
        TransactionBoundary.Running caller = begin();
        ledger.join(attempt);
        node.work(attempt);

        assertThatThrownBy(caller::commit).isInstanceOf(NotCommittedException.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(ledger.join(Attempts.retryOf(attempt))).isInstanceOf(Granted.class);
    }

    @Test
    void letsItsCallerCommitAfterAnAttemptThatWasNotGranted() {
        node.call(attempt, "done");
        Attempt other = Attempts.fresh();
        TransactionBoundary.Running caller = begin();

        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("done");
        assertThat(ledger.join(Attempts.reuseOf(attempt))).isInstanceOf(Admission.Mismatch.class);
        node.work(other);
        caller.commit();

        assertThat(DATABASE.effects(other.identity())).isOne();
    }

    @Test
    void marksItsCallersTransactionWhenItIsReleased() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);

        ledger.release(granted);

        assertThat(node.transactions.active()).isOne();
        assertThatThrownBy(caller::commit).isInstanceOf(NotCommittedException.class);
    }

    @Test
    void refusesATransactionThatIsMarkedForRollback() {
        begin();
        node.transactions.entityManager().getTransaction().setRollbackOnly();

        assertThatThrownBy(() -> ledger.join(attempt)).isInstanceOf(NotCommittedException.class);

        node.transactions.timeOut();
        assertThat(ledger.inTransaction()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"DUPLICATE", "CONFLICT", "TIMEOUT"})
    void asksForANewTransactionWhenItsCallersIsBroken(Reason reason) {
        TransactionBoundary.Running caller = begin();
        node.store.fail(Step.ADMIT, reason, 1);

        assertThatThrownBy(() -> ledger.join(attempt))
                .isInstanceOf(RetryInNewTransactionException.class)
                .hasMessageContaining(reason.name());

        assertThat(caller.canCommit()).isFalse();
        caller.rollback();
        assertThat(ledger.join(Attempts.retryOf(attempt))).isInstanceOf(Granted.class);
    }

    @Test
    void refusesWhileTheStoreIsUnavailable() {
        TransactionBoundary.Running caller = begin();
        node.store.fail(Step.ADMIT, Reason.UNAVAILABLE, 1);

        assertThatThrownBy(() -> ledger.join(attempt)).isInstanceOf(StoreUnavailableException.class);

        assertThat(caller.canCommit()).isFalse();
    }

    @Test
    void marksItsCallersTransactionWhenTheResultCantBeStored() {
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(attempt);
        node.store.fail(Step.COMPLETE, Reason.UNAVAILABLE, 1);

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(NotCommittedException.class);

        assertThat(caller.canCommit()).isFalse();
    }

    @Test
    void looksAgainWhenARecordGoesMeanwhile() {
        begin();
        node.store.takesNoInserts(2);

        assertThat(ledger.join(attempt)).isInstanceOf(Granted.class);
    }

    @Test
    void givesUpOnARecordThatComesAndGoes() {
        begin();
        node.store.takesNoInserts(100);

        assertThat(ledger.join(attempt)).isInstanceOf(Admission.InProgress.class);
    }

    @Test
    void looksBeforeItInsertsWhereADuplicateBreaksTheTransaction() {
        node.call(attempt, "done");
        TransactionBoundary.Running caller = begin();
        node.store.breakOnDuplicate();

        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("done");

        assertThat(node.store.calls(Step.ADMIT)).isOne();
        assertThat(caller.canCommit()).isTrue();
    }

    @Test
    void takesAnExpiredRecordOver() {
        node.call(attempt, "first");
        node.clock.advance(Attempts.RETENTION.plus(Duration.ofMillis(1)));
        TransactionBoundary.Running caller = begin();
        Granted granted = (Granted) ledger.join(Attempts.retryOf(attempt));
        ledger.complete(granted, success("second"));

        caller.commit();

        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("second");
    }

    private TransactionBoundary.Running begin() {
        ledger.prepare();
        return node.transactions.begin(TransactionBoundary.Watcher.NONE);
    }
}
