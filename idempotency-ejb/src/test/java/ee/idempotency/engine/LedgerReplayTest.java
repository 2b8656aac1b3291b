// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.refusal;
import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.NoTransactionException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Expired;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.InProgress;
import ee.idempotency.spi.Admission.Mismatch;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts with a key that this node has lately seen done. */
class LedgerReplayTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    @RegisterExtension
    final Node caching = new Node(
            DATABASE, IdempotencySettings.builder().replayCacheBytes(1 << 20).build());

    private final IdempotencyLedger ledger = node.ledger;
    private final HookedStore store = node.store;
    private final Attempt attempt = Attempts.fresh();

    @Test
    void doesNotReadFirstForAFirstExecution() {
        node.call(attempt, "first");
        node.call(Attempts.fresh(), "second");

        assertThat(store.calls(Step.PEEK)).isZero();
    }

    @Test
    void doesNotReadFirstForAnAttemptThatFollowsAReleasedOne() {
        ledger.release(node.granted(attempt));

        node.call(Attempts.retryOf(attempt), "second");

        assertThat(store.calls(Step.PEEK)).isZero();
    }

    @Test
    void replaysARefusalWithoutATransaction() {
        ledger.refuse(node.granted(attempt), refusal("sold out"));
        int begun = node.transactions.begun();

        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("sold out");

        assertThat(node.transactions.begun()).isEqualTo(begun);
    }

    @Test
    void refusesAReusedKeyWithoutATransaction() {
        node.call(attempt, "first");
        int begun = node.transactions.begun();

        assertThat(ledger.admit(Attempts.reuseOf(attempt))).isInstanceOf(Mismatch.class);

        assertThat(node.transactions.begun()).isEqualTo(begun);
    }

    @Test
    void replaysToManyAtOnce() {
        node.call(attempt, "first");
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        store.before(Step.PEEK, () -> {
            reading.countDown();
            Node.await(goOn);
        });
        Call<Admission> slow = Call.start(() -> ledger.admit(Attempts.retryOf(attempt)));
        Node.await(reading);

        assertThat(replayed(ledger.admit(Attempts.rejecting(attempt)))).isEqualTo("first");

        goOn.countDown();
        assertThat(replayed(slow.result())).isEqualTo("first");
    }

    @Test
    void runsAgainWhenTheRecordWasDeleted() {
        node.call(attempt, "first");
        DATABASE.execute(
                "DELETE FROM idempotency_record WHERE id = ?",
                attempt.identity().id());

        assertThat(node.call(Attempts.retryOf(attempt), "second")).isInstanceOf(Granted.class);
    }

    @Test
    void runsAgainWhenTheRecordWasPurged() {
        node.call(attempt, "first");
        node.clock.advance(Attempts.RETENTION.plusMillis(1));
        ledger.purge(1000);

        assertThat(node.call(Attempts.retryOf(attempt), "second")).isInstanceOf(Granted.class);
    }

    @Test
    void doesNotReadFirstAgainForARecordThatHasExpired() {
        Attempt refusing = Attempts.refusingExpired(attempt);
        node.call(refusing, "first");
        node.clock.advance(Attempts.RETENTION);

        assertThat(ledger.admit(Attempts.retryOf(refusing))).isInstanceOf(Expired.class);
        assertThat(ledger.admit(Attempts.retryOf(refusing))).isInstanceOf(Expired.class);

        assertThat(store.calls(Step.PEEK)).isOne();
    }

    @Test
    void judgesARecordWithoutAResultAsEver() {
        node.call(attempt, "first");
        DATABASE.execute(
                "UPDATE idempotency_record SET state = 'STARTED', status = NULL, payload = NULL WHERE id = ?",
                attempt.identity().id());

        assertThat(ledger.admit(Attempts.retryOf(attempt))).isInstanceOf(InProgress.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"UNAVAILABLE", "MISCONFIGURED"})
    void refusesWhileTheStoreCantBeRead(Reason reason) {
        node.call(attempt, "first");
        store.fail(Step.PEEK, reason, 1);

        assertThatThrownBy(() -> ledger.admit(Attempts.retryOf(attempt)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("injected");
        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("first");
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"DUPLICATE", "CONFLICT", "TIMEOUT"})
    void judgesAsEverWhenReadingFirstMeetsAnotherTransaction(Reason reason) {
        node.call(attempt, "first");
        store.fail(Step.PEEK, reason, 1);
        int begun = node.transactions.begun();

        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("first");

        assertThat(node.transactions.begun()).isEqualTo(begun + 1);
    }

    @Test
    void replaysWithoutATransactionToWhoWouldHaveJoinedOne() {
        node.call(attempt, "first");
        int begun = node.transactions.begun();

        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("first");

        assertThat(node.transactions.begun()).isEqualTo(begun);
        assertThat(store.calls(Step.PEEK)).isOne();
    }

    @Test
    void neverReadsFirstInsideATransaction() {
        node.call(attempt, "first");
        node.transactions.begin(TransactionBoundary.Watcher.NONE);

        assertThat(replayed(ledger.join(Attempts.retryOf(attempt)))).isEqualTo("first");
        assertThatThrownBy(() -> ledger.admit(Attempts.retryOf(attempt))).isInstanceOf(IllegalStateException.class);

        assertThat(store.calls(Step.PEEK)).isZero();
    }

    @Test
    void doesNotReplayFromItsCacheInsideATransaction() {
        caching.call(attempt, "first");
        caching.transactions.begin(TransactionBoundary.Watcher.NONE);
        int statements = caching.store.statements();

        assertThat(replayed(caching.ledger.join(Attempts.retryOf(attempt)))).isEqualTo("first");

        assertThat(caching.store.statements()).isEqualTo(statements + 2);
    }

    @Test
    void refusesWhoMustNotBeginATransactionAlsoWhereItCouldReplay() {
        IdempotencyLedger refusing = new IdempotencyLedger(
                caching.store,
                new BeginsNone(caching.transactions),
                IdempotencySettings.builder().replayCacheBytes(1 << 20).build(),
                caching.clock,
                Journal.NONE);
        Granted granted = (Granted) refusing.admit(attempt);
        refusing.complete(granted, success("first"));

        assertThatThrownBy(() -> refusing.join(Attempts.retryOf(attempt))).isInstanceOf(NoTransactionException.class);
        assertThat(replayed(refusing.admit(Attempts.retryOf(attempt)))).isEqualTo("first");
    }

    @Test
    void refusesAReusedKeyFromItsCache() {
        caching.call(attempt, "first");
        int statements = caching.store.statements();

        assertThat(caching.ledger.admit(Attempts.reuseOf(attempt))).isInstanceOf(Mismatch.class);

        assertThat(caching.store.statements()).isEqualTo(statements);
    }

    @Test
    void cachesWhatItReplays() {
        node.call(attempt, "first");

        assertThat(replayed(caching.ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("first");
        int statements = caching.store.statements();
        assertThat(replayed(caching.ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("first");

        assertThat(caching.store.statements()).isEqualTo(statements);
    }

    @Test
    void replaysFromItsCacheWhatWasDeletedUntilItExpires() {
        caching.call(attempt, "first");
        DATABASE.execute(
                "DELETE FROM idempotency_record WHERE id = ?",
                attempt.identity().id());
        caching.clock.advance(Attempts.RETENTION.minusMillis(1));

        assertThat(replayed(caching.ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("first");
        caching.clock.advance(Duration.ofMillis(1));

        assertThat(caching.call(Attempts.retryOf(attempt), "second")).isInstanceOf(Granted.class);
        assertThat(replayed(caching.ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("second");
    }

    @Test
    void tellsTheJournalOfEachReplay() {
        caching.call(attempt, "first");
        caching.ledger.admit(Attempts.retryOf(attempt));
        caching.ledger.admit(Attempts.reuseOf(attempt));

        assertThat(caching.journal)
                .map(event -> event.getClass().getSimpleName())
                .containsExactly("Granted", "Completed", "Replayed", "Mismatched");
    }

    /** As for an EJB with container-managed transactions in a method that has none. */
    private record BeginsNone(TransactionBoundary transactions) implements TransactionBoundary {

        @Override
        public Running begin(Watcher watcher) {
            return transactions.begin(watcher);
        }

        @Override
        public Optional<Running> join(Watcher watcher) {
            throw new NoTransactionException("the calling code must not begin one", null);
        }

        @Override
        public Optional<Object> current() {
            return transactions.current();
        }

        @Override
        public void apart(Runnable work) {
            transactions.apart(work);
        }

        @Override
        public void leave() {
            transactions.leave();
        }
    }
}
