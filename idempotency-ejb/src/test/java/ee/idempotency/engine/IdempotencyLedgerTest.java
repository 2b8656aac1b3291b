// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.refusal;
import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.Fingerprint;
import ee.idempotency.NotCommittedException;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.Mismatch;
import ee.idempotency.spi.Attempt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IdempotencyLedgerTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();

    @Test
    void grantsAnAttemptWithANewKey() {
        Admission admission = ledger.admit(attempt);

        assertThat(admission)
                .isEqualTo(new Granted(
                        attempt, node.clock.instant(), node.clock.instant().plus(Attempts.RETENTION), false));
        assertThat(node.transactions.active()).isOne();
        ledger.release((Granted) admission);
    }

    @Test
    void commitsEffectAndRecordTogether() {
        Granted granted = node.granted(attempt);
        node.work(attempt);

        assertThat(ledger.complete(granted, success("done"))).isInstanceOf(Settlement.Stored.class);

        assertThat(node.transactions.active()).isZero();
        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(DATABASE.records(attempt.identity())).isOne();
    }

    @Test
    void replaysWhatWasCommitted() {
        node.call(attempt, "first");

        Admission admission = ledger.admit(Attempts.retryOf(attempt));

        assertThat(admission).isInstanceOfSatisfying(Admission.Replay.class, replay -> {
            assertThat(replayed(replay)).isEqualTo("first");
            assertThat(replay.expiresAt()).isEqualTo(node.clock.instant().plus(Attempts.RETENTION));
        });
        assertThat(node.transactions.active()).isZero();
    }

    @Test
    void keepsKeysApart() {
        node.call(attempt, "first");

        assertThat(node.call(Attempts.fresh(), "second")).isInstanceOf(Granted.class);
    }

    @Test
    void releasesEffectAndRecordTogether() {
        Granted granted = node.granted(attempt);
        node.work(attempt);

        ledger.release(granted);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(DATABASE.records(attempt.identity())).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "again")).isInstanceOf(Granted.class);
    }

    @Test
    void tellsWhetherAnAttemptCanStillBeCompleted() {
        Granted granted = node.granted(attempt);

        assertThat(ledger.canComplete(granted)).isTrue();
        node.transactions.entityManager().getTransaction().setRollbackOnly();
        assertThat(ledger.canComplete(granted)).isFalse();
        ledger.release(granted);
    }

    @Test
    void storesARefusalWithoutTheEffect() {
        Granted granted = node.granted(attempt);
        node.work(attempt);

        assertThat(ledger.refuse(granted, refusal("sold out"))).isInstanceOf(Settlement.Stored.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("sold out");
    }

    @Test
    void refusesToCompleteTwice() {
        Granted granted = node.granted(attempt);
        ledger.complete(granted, success("once"));

        assertThatThrownBy(() -> ledger.complete(granted, success("twice")))
                .isInstanceOf(NotCommittedException.class)
                .hasMessage("this attempt's transaction has ended already");
        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("once");
    }

    @Test
    void refusesToSettleWhileItIsSettled() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> ledger.release(granted));

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOf(NotCommittedException.class)
                .hasMessage("this attempt is settled already");
        assertThat(DATABASE.records(attempt.identity())).isZero();
    }

    @Test
    void refusesToSettleForAnEqualAttempt() {
        Granted granted = node.granted(attempt);
        Granted equal = new Granted(Attempts.retryOf(attempt), granted.startedAt(), granted.expiresAt(), false);

        assertThatThrownBy(() -> ledger.release(equal)).isInstanceOf(NotCommittedException.class);
        ledger.release(granted);
    }

    @Test
    void refusesAKeyReusedAfterSuccess() {
        node.call(attempt, "done");

        assertThat(ledger.admit(Attempts.reuseOf(attempt))).isInstanceOf(Mismatch.class);
    }

    @Test
    void refusesAKeyReusedAfterARefusal() {
        ledger.refuse(node.granted(attempt), refusal("sold out"));

        assertThat(ledger.admit(Attempts.reuseOf(attempt))).isInstanceOf(Mismatch.class);
    }

    @Test
    void takesAnotherAlgorithmsFingerprintForARetry() {
        node.call(attempt, "done");
        Attempt upgraded = Attempts.withFingerprint(attempt, new Fingerprint("raw-2", "another-digest"));

        assertThat(replayed(ledger.admit(upgraded))).isEqualTo("done");
    }

    @Test
    void preparesTheStoreOnce() {
        node.call(Attempts.fresh(), "first");
        node.call(Attempts.fresh(), "second");

        assertThat(node.store.calls(HookedStore.Step.PREPARE)).isOne();
    }
}
