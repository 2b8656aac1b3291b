// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.refusal;
import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.StoreUnavailableException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.InProgress;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Statements that fail: what is an outcome, and what is an error. */
class LedgerFailureTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final HookedStore store = node.store;
    private final Attempt attempt = Attempts.fresh();

    @AfterEach
    void leavesNoTransactionOpen() {
        assertThat(node.transactions.active()).isZero();
    }

    @Test
    void judgesAgainAfterADeadlock() {
        store.fail(Step.ADMIT, Reason.CONFLICT, 3);

        assertThat(node.call(attempt, "done")).isInstanceOf(Granted.class);

        assertThat(store.calls(Step.ADMIT)).isEqualTo(4);
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void judgesAgainABoundedNumberOfTimes() {
        store.fail(Step.ADMIT, Reason.CONFLICT, 8);

        assertThat(ledger.admit(attempt)).isInstanceOf(InProgress.class);

        assertThat(store.calls(Step.ADMIT)).isEqualTo(8);
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void looksInAFreshTransactionAfterAUniqueViolation() {
        new Node(DATABASE).call(attempt, "done");
        store.fail(Step.ADMIT, Reason.DUPLICATE, 1);

        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("done");

        assertThat(store.calls(Step.ADMIT)).isOne();
    }

    @Test
    void insertsAgainWhenTheRecordThatStoodInTheWayIsGone() {
        store.fail(Step.ADMIT, Reason.DUPLICATE, 1);

        assertThat(node.call(attempt, "done")).isInstanceOf(Granted.class);

        assertThat(store.calls(Step.ADMIT)).isEqualTo(2);
    }

    @Test
    void reportsAClaimThatIsHeldElsewhereAsInProgress() {
        store.fail(Step.ADMIT, Reason.TIMEOUT, 1);

        assertThat(ledger.admit(attempt)).isInstanceOf(InProgress.class);

        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void reportsAStartedRecordOfAnotherTransactionAsInProgress() {
        node.call(attempt, "done");
        DATABASE.execute(
                "UPDATE idempotency_record SET state = 'STARTED' WHERE id = ?",
                attempt.identity().id());

        assertThat(ledger.admit(Attempts.retryOf(attempt))).isInstanceOf(InProgress.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"PREPARE", "ADMIT"})
    void refusesWhileTheStoreIsUnavailableAndRecovers(Step step) {
        store.fail(step, Reason.UNAVAILABLE, 1);

        assertThatThrownBy(() -> ledger.admit(attempt))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the store can't be used: injected")
                .hasCauseInstanceOf(StoreException.class);
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void preparesUntilThatSucceeds() {
        store.fail(Step.PREPARE, Reason.UNAVAILABLE, 2);

        assertThatThrownBy(() -> ledger.admit(attempt)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> ledger.admit(attempt)).isInstanceOf(StoreUnavailableException.class);
        node.call(attempt, "done");

        assertThat(store.calls(Step.PREPARE)).isEqualTo(3);
    }

    @Test
    void answersWithARefusalThatCannotBeStoredAndFreesTheKey() {
        Granted granted = node.granted(attempt);
        store.fail(Step.ADMIT, Reason.UNAVAILABLE, 1);

        assertThat(ledger.refuse(granted, refusal("sold out"))).isInstanceOf(Settlement.Unstored.class);

        assertThat(DATABASE.records(attempt.identity())).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"CONFLICT", "UNAVAILABLE", "TIMEOUT"})
    void answersWithARefusalThatIsNotCompletedAndFreesTheKey(Reason reason) {
        Granted granted = node.granted(attempt);
        store.fail(Step.COMPLETE, reason, 1);

        assertThat(ledger.refuse(granted, refusal("sold out"))).isInstanceOf(Settlement.Unstored.class);

        assertThat(DATABASE.records(attempt.identity())).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void freesTheKeyWhenARefusalBreaks() {
        Granted granted = node.granted(attempt);
        store.before(Step.ADMIT, () -> {
            throw new IllegalStateException("injected");
        });

        assertThatThrownBy(() -> ledger.refuse(granted, refusal("sold out"))).isInstanceOf(IllegalStateException.class);

        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void rollsBackWhenCompletingBreaks() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        store.before(Step.COMPLETE, () -> {
            throw new IllegalStateException("injected");
        });

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(IllegalStateException.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void passesOnWhyARecordCannotBePurged() {
        store.fail(Step.PURGE, Reason.CONFLICT, 1);

        assertThatThrownBy(() -> ledger.purge(10)).isInstanceOf(StoreException.class);
    }
}
