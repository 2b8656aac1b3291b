// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.StoreUnavailableException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.InProgress;
import ee.idempotency.spi.Admission.Mismatch;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A second attempt while the first one runs, or while it is not known yet what becomes of it. */
class LedgerJudgingTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();
    private final CountDownLatch judging = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch settle = new CountDownLatch(1);

    @Test
    void refusesAReusedKeyWhileTheFirstAttemptRuns() {
        Granted granted = node.granted(attempt);

        Admission admission =
                Call.start(() -> ledger.admit(Attempts.reuseOf(attempt))).result();

        assertThat(admission).isInstanceOf(Mismatch.class);
        ledger.release(granted);
    }

    @Test
    void refusesAReusedKeyRatherThanRejectsItWhileTheFirstAttemptRuns() {
        Granted granted = node.granted(attempt);

        Admission admission = ledger.admit(Attempts.rejecting(Attempts.reuseOf(attempt)));

        assertThat(admission).isInstanceOf(Mismatch.class);
        ledger.release(granted);
    }

    @Test
    void refusesAReusedKeyAsSoonAsTheFirstAttemptIsGranted() {
        Call<Admission> first = firstStopsBefore(Step.ADMIT, attempt);
        Call<Admission> reuse = second(Attempts.reuseOf(attempt));

        goOn.countDown();

        assertThat(reuse.result()).isInstanceOf(Mismatch.class);
        assertThat(first.done()).isFalse();
        settle.countDown();
        assertThat(first.result()).isInstanceOf(Granted.class);
    }

    @Test
    void rejectsAsSoonAsTheFirstAttemptIsGranted() {
        Call<Admission> first = firstStopsBefore(Step.ADMIT, attempt);
        Call<Admission> second = second(Attempts.rejecting(attempt));

        goOn.countDown();

        assertThat(second.result()).isInstanceOf(InProgress.class);
        assertThat(first.done()).isFalse();
        settle.countDown();
        assertThat(first.result()).isInstanceOf(Granted.class);
    }

    @Test
    void rejectsWhenItTakesLongToKnowWhatBecomesOfTheFirstAttempt() {
        Call<Admission> first = firstStopsBefore(Step.ADMIT, attempt);

        assertThat(ledger.admit(Attempts.rejecting(attempt))).isInstanceOf(InProgress.class);

        goOn.countDown();
        settle.countDown();
        assertThat(first.result()).isInstanceOf(Granted.class);
    }

    @Test
    void waitsForTheFirstAttemptAlsoWhileThatIsJudged() {
        Call<Admission> first = firstStopsBefore(Step.ADMIT, attempt);
        Call<Admission> second = second(Attempts.retryOf(attempt));

        goOn.countDown();
        settle.countDown();

        assertThat(first.result()).isInstanceOf(Granted.class);
        assertThat(replayed(second.result())).isEqualTo("first");
    }

    @Test
    void replaysWhatTheFirstAttemptReplaysWithoutATransaction() {
        new Node(DATABASE).call(attempt, "done");
        Call<Admission> first = firstStopsBefore(Step.FIND, Attempts.retryOf(attempt));
        Call<Admission> waiting = second(Attempts.retryOf(attempt));
        Call<Admission> rejecting = second(Attempts.rejecting(attempt));
        int begun = node.transactions.begun();

        goOn.countDown();

        assertThat(replayed(first.result())).isEqualTo("done");
        assertThat(replayed(waiting.result())).isEqualTo("done");
        assertThat(replayed(rejecting.result())).isEqualTo("done");
        assertThat(node.transactions.begun()).isEqualTo(begun);
    }

    @Test
    void refusesAReusedKeyWhenTheFirstAttemptReplays() {
        new Node(DATABASE).call(attempt, "done");
        Call<Admission> first = firstStopsBefore(Step.FIND, Attempts.retryOf(attempt));
        Call<Admission> reuse = second(Attempts.reuseOf(attempt));

        goOn.countDown();

        assertThat(replayed(first.result())).isEqualTo("done");
        assertThat(reuse.result()).isInstanceOf(Mismatch.class);
    }

    @Test
    void replaysToARetryThatWaitsWhileAReusedKeyIsJudged() {
        new Node(DATABASE).call(attempt, "done");
        Call<Admission> reuse = firstStopsBefore(Step.FIND, Attempts.reuseOf(attempt));
        Call<Admission> retry = second(Attempts.retryOf(attempt));

        goOn.countDown();

        assertThat(reuse.result()).isInstanceOf(Mismatch.class);
        assertThat(replayed(retry.result())).isEqualTo("done");
    }

    @Test
    void judgesTheNextOneWhenTheFirstCannotBeJudged() {
        node.store.before(Step.ADMIT, () -> {
            judging.countDown();
            Node.await(goOn);
            throw new StoreException(Reason.UNAVAILABLE, "injected", null);
        });
        Call<Admission> first = Call.start(() -> ledger.admit(attempt));
        Node.await(judging);
        Call<Admission> second =
                Call.start(() -> node.call(Attempts.retryOf(attempt), "second")).awaitWaitingIn(SingleFlight.class);

        goOn.countDown();

        assertThatThrownBy(first::result).isInstanceOf(StoreUnavailableException.class);
        assertThat(second.result()).isInstanceOf(Granted.class);
    }

    /** Stops in the middle of its judging until it may go on; when it is granted it runs until it may settle. */
    private Call<Admission> firstStopsBefore(Step step, Attempt first) {
        node.store.before(step, () -> {
            judging.countDown();
            Node.await(goOn);
        });
        Call<Admission> call = Call.start(() -> {
            Admission admission = ledger.admit(first);
            if (admission instanceof Granted granted) {
                Node.await(settle);
                ledger.complete(granted, success("first"));
            }
            return admission;
        });
        Node.await(judging);
        return call;
    }

    private Call<Admission> second(Attempt second) {
        return Call.start(() -> ledger.admit(second)).awaitWaitingIn(SingleFlight.class);
    }
}
