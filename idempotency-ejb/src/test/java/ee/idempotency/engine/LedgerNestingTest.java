// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.IdempotencyEvent.Completed;
import ee.idempotency.RecordState;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attempts inside other ones, and what the code inside is told. */
class LedgerNestingTest {

    private static final TestDatabase DATABASE = TestDatabase.h2();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();

    @Test
    void isPartOfARequestWithTheSameKey() {
        Granted request = node.granted(attempt);

        Admission inner = ledger.join(Attempts.ofOperation(attempt, "Orders.place"));

        assertThat(inner).isEqualTo(new Admission.PartOf(attempt));
        ledger.complete(request, success("done"));
    }

    @Test
    void isAnOperationOfItsOwnUnderItsOwnKeyInTheRequestsTransaction() {
        Granted request = node.granted(attempt);
        Attempt other = Attempts.fresh();

        ledger.complete((Granted) ledger.join(other), success("inner"));
        ledger.release(request);

        assertThat(ledger.join(Attempts.retryOf(other))).isInstanceOf(Granted.class);
    }

    @Test
    void isAnOperationOfItsOwnInsideAnotherMethodUnderAnEqualKey() {
        Granted outer = (Granted) ledger.join(attempt);
        Attempt inner = Attempts.ofOperation(attempt, "Stock.reserve");

        ledger.complete((Granted) ledger.join(inner), success("inner"));
        ledger.complete(outer, success("outer"));

        assertThat(replayed(ledger.join(Attempts.retryOf(inner)))).isEqualTo("inner");
        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("outer");
    }

    @Test
    void isNoPartOfARequestThatIsSettled() {
        node.ledger.complete(node.granted(attempt), success("done"));

        assertThat(ledger.join(Attempts.ofOperation(attempt, "Orders.place"))).isInstanceOf(Granted.class);
    }

    @Test
    void isPartOfItselfWhenItCallsItself() {
        ledger.join(attempt);

        assertThat(ledger.join(Attempts.retryOf(attempt))).isEqualTo(new Admission.PartOf(attempt));
        assertThat(ledger.join(Attempts.reuseOf(attempt))).isInstanceOf(Admission.Mismatch.class);
    }

    @Test
    void replaysItselfInTheTransactionThatIsNotCommittedYet() {
        TransactionBoundary.Running caller = begin();
        ledger.complete((Granted) ledger.join(attempt), success("done"));

        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("done");
        assertThat(ledger.join(Attempts.reuseOf(attempt))).isInstanceOf(Admission.Mismatch.class);
        caller.commit();
    }

    @Test
    void doesNotWaitForItselfInATransactionThatItsOwnThreadHasPutAside() {
        ledger.join(attempt);
        List<Admission> aside = new ArrayList<>();

        node.transactions.apart(() -> aside.add(ledger.join(Attempts.retryOf(attempt))));

        assertThat(aside).containsExactly(new Admission.InProgress());
        assertThat(node.journal).noneMatch(IdempotencyEvent.Waited.class::isInstance);
    }

    @Test
    void tellsWhatRunsInItsTransactionAndNowhereElse() {
        assertThat(ledger.running()).isEmpty();
        Granted outer = node.granted(attempt);
        Attempt inner = Attempts.fresh();
        Granted granted = (Granted) ledger.join(inner);

        assertThat(runningAttempt()).isSameAs(inner);
        node.transactions.apart(() -> assertThat(ledger.running()).isEmpty());
        ledger.complete(granted, success("inner"));
        assertThat(runningAttempt()).isSameAs(attempt);
        assertThat(ledger.running().orElseThrow().startedAt()).isEqualTo(node.clock.instant());
        ledger.complete(outer, success("outer"));

        assertThat(ledger.running()).isEmpty();
    }

    @Test
    void storesAndTellsTheSupportFields() {
        Granted granted = node.granted(attempt);
        RunningAttempt running = ledger.running().orElseThrow();
        running.addSupportField("order", "17");
        running.addSupportField("charge", "ch 1");

        ledger.complete(granted, success("done"));

        assertThat(DATABASE.text("SELECT support_fields FROM idempotency_record WHERE id = ?", attempt.identity()))
                .isEqualTo("charge=\"ch 1\" order=17");
        assertThat(node.journal)
                .filteredOn(Completed.class::isInstance)
                .map(Completed.class::cast)
                .singleElement()
                .satisfies(completed -> {
                    assertThat(completed.supportFields()).isEqualTo(Map.of("order", "17", "charge", "ch 1"));
                    assertThat(completed.state()).isEqualTo(RecordState.SUCCEEDED);
                });
    }

    @Test
    void keepsTheSupportFieldsWhenOneIsRefused() {
        Granted granted = node.granted(attempt);
        RunningAttempt running = ledger.running().orElseThrow();
        running.addSupportField("order", "17");

        assertThatIllegalArgumentException().isThrownBy(() -> running.addSupportField("no name", "18"));
        ledger.complete(granted, success("done"));

        assertThat(DATABASE.text("SELECT support_fields FROM idempotency_record WHERE id = ?", attempt.identity()))
                .isEqualTo("order=17");
    }

    @Test
    void journalsWhatBecomesOfAttempts() {
        ledger.release(node.granted(attempt));
        node.call(Attempts.retryOf(attempt), "done");
        ledger.admit(Attempts.retryOf(attempt));
        ledger.admit(Attempts.reuseOf(attempt));
        node.clock.advance(Attempts.RETENTION);
        ledger.admit(Attempts.refusingExpired(attempt));
        node.call(Attempts.retryOf(attempt), "again");

        assertThat(node.journal)
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Granted",
                        "Released",
                        "Granted",
                        "Completed",
                        "Replayed",
                        "Mismatched",
                        "Expired",
                        "TakenOver",
                        "Completed");
        assertThat(node.journal).map(IdempotencyEvent.OfAttempt.class::cast).allSatisfy(event -> {
            assertThat(event.attempt().key()).isEqualTo(attempt.key().digest());
            assertThat(event.attempt().operation())
                    .isEqualTo(attempt.operation().name());
            assertThat(event.elapsed()).isPositive();
        });
    }

    private Attempt runningAttempt() {
        return ledger.running().orElseThrow().attempt();
    }

    private TransactionBoundary.Running begin() {
        ledger.prepare();
        return node.transactions.begin(TransactionBoundary.Watcher.NONE);
    }
}
