// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.NotCommittedException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What has lasted too long: a lock, the work, a transaction. */
class LedgerPatienceTest {

    private static final TestDatabase DATABASE = TestDatabase.h2WithLockTimeout(Duration.ofMillis(1100));

    @RegisterExtension
    final Node node = new Node(DATABASE);

    @RegisterExtension
    final Node otherNode = Node.apart(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();

    @Test
    void doesNotTryAgainWhenALockTimeoutHasTakenAllItsPatience() {
        Granted granted = otherNode.granted(attempt);

        Admission admission = ledger.admit(Attempts.rejecting(attempt));

        assertThat(admission).isInstanceOf(Admission.InProgress.class);
        assertThat(node.store.calls(Step.ADMIT)).isOne();
        otherNode.ledger.release(granted);
    }

    @Test
    void answersNobodyWithAResultThatExpiredWhileItWasMade() {
        Granted granted = node.granted(attempt);
        node.clock.advance(Attempts.RETENTION);
        Call<Admission> waiter = Call.start(() -> node.call(Attempts.retryOf(attempt), "anew"));
        waiter.awaitWaitingIn(SingleFlight.class);

        ledger.complete(granted, success("late"));

        assertThat(waiter.result()).isInstanceOf(Granted.class);
    }

    @Test
    void freesItsThreadOfATransactionThatTimedOut() {
        Granted granted = node.granted(attempt);
        node.transactions.timeOut();

        assertThatThrownBy(() -> ledger.complete(granted, success("late"))).isInstanceOf(NotCommittedException.class);

        assertThat(ledger.inTransaction()).isFalse();
        assertThat(ledger.admit(Attempts.retryOf(attempt))).isInstanceOf(Granted.class);
    }

    @Test
    void leavesACallersTransactionThatTimedOutToItsCaller() {
        ledger.prepare();
        node.transactions.begin(TransactionBoundary.Watcher.NONE);
        Granted granted = (Granted) ledger.join(attempt);
        node.transactions.timeOut();

        assertThatThrownBy(() -> ledger.complete(granted, success("late"))).isInstanceOf(NotCommittedException.class);

        assertThat(ledger.inTransaction()).isTrue();
        node.transactions.leave();
    }
}
