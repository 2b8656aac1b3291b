// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.Race;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.InProgress;
import ee.idempotency.spi.Attempt;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerWaitTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();

    @Test
    void replaysToThoseWhoWaitedWithoutATransaction() {
        Granted granted = node.granted(attempt);
        int begun = node.transactions.begun();
        List<Call<Admission>> waiters = waiters(4);

        ledger.complete(granted, success("done"));

        assertThat(waiters)
                .allSatisfy(waiter -> assertThat(replayed(waiter.result())).isEqualTo("done"));
        assertThat(node.transactions.begun()).isEqualTo(begun);
    }

    @Test
    void tellsThoseWhoWaitedWhenTheRecordExpires() {
        Granted granted = node.granted(attempt);
        Call<Admission> waiter = waiters(1).get(0);

        ledger.complete(granted, success("done"));

        assertThat(waiter.result())
                .isInstanceOfSatisfying(
                        Admission.Replay.class,
                        replay -> assertThat(replay.expiresAt()).isEqualTo(granted.expiresAt()));
    }

    @Test
    void runsOneOfThoseWhoWaitedWhenTheFirstIsReleased() {
        Granted granted = node.granted(attempt);
        List<Call<Admission>> waiters = IntStream.range(0, 5)
                .mapToObj(i -> Call.start(() -> node.call(Attempts.retryOf(attempt), "done"))
                        .awaitWaitingIn(SingleFlight.class))
                .toList();

        ledger.release(granted);

        assertThat(waiters.stream().map(Call::result))
                .filteredOn(Granted.class::isInstance)
                .hasSize(1);
        assertThat(waiters.stream().map(Call::result).map(Node::replayed))
                .filteredOn("done"::equals)
                .hasSize(4);
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void runsOneOfManyAtOnce() {
        List<Admission> admissions = Race.of(8, () -> node.call(Attempts.retryOf(attempt), "done"));

        assertThat(admissions).filteredOn(Granted.class::isInstance).hasSize(1);
        assertThat(admissions.stream().map(Node::replayed))
                .filteredOn("done"::equals)
                .hasSize(7);
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void endsTheWaitAtItsLimit() {
        Granted granted = node.granted(attempt);
        Attempt impatient = Attempts.waitingFor(attempt, Duration.ofMillis(20));

        assertThat(ledger.admit(impatient)).isInstanceOf(InProgress.class);
        ledger.release(granted);
    }

    @Test
    void leavesTheKeyTakenWhenAWaitHasEnded() {
        Granted granted = node.granted(attempt);
        ledger.admit(Attempts.waitingFor(attempt, Duration.ofMillis(20)));
        int begun = node.transactions.begun();
        Call<Admission> next = waiters(1).get(0);

        ledger.complete(granted, success("done"));

        assertThat(replayed(next.result())).isEqualTo("done");
        assertThat(node.transactions.begun()).isEqualTo(begun);
    }

    @Test
    void rejectsAtOnceWhereTheOperationAsksForIt() {
        Granted granted = node.granted(attempt);

        assertThat(ledger.admit(Attempts.rejecting(attempt))).isInstanceOf(InProgress.class);
        ledger.release(granted);
    }

    @Test
    void replaysToAnAttemptThatMayNotWait() {
        node.call(attempt, "done");

        assertThat(replayed(ledger.admit(Attempts.rejecting(attempt)))).isEqualTo("done");
    }

    @Test
    void endsTheWaitOfAnInterruptedThread() {
        Granted granted = node.granted(attempt);
        Call<Boolean> waiter = Call.start(() -> ledger.admit(Attempts.retryOf(attempt)) instanceof InProgress
                        && Thread.currentThread().isInterrupted())
                .awaitWaitingIn(SingleFlight.class);

        waiter.interrupt();

        assertThat(waiter.result()).isTrue();
        ledger.release(granted);
    }

    @Test
    void boundsTheWaitersOfAKey() {
        Node bounded = new Node(
                DATABASE,
                IdempotencySettings.builder().waitersPerKey(4).waitersInAll(100).build());
        Granted granted = bounded.granted(attempt);
        List<Call<Admission>> waiters = waiters(bounded, attempt, 4);

        assertThat(bounded.ledger.admit(Attempts.retryOf(attempt))).isInstanceOf(InProgress.class);

        bounded.ledger.complete(granted, success("done"));
        assertThat(waiters)
                .allSatisfy(waiter -> assertThat(replayed(waiter.result())).isEqualTo("done"));
    }

    @Test
    void boundsTheWaitersInAll() {
        Node bounded = new Node(
                DATABASE,
                IdempotencySettings.builder().waitersPerKey(100).waitersInAll(4).build());
        Granted granted = bounded.granted(attempt);
        Attempt other = Attempts.fresh();
        CountDownLatch admitted = new CountDownLatch(1);
        CountDownLatch settle = new CountDownLatch(1);
        Call<Boolean> otherOwner = Call.start(() -> {
            Granted otherGranted = bounded.granted(other);
            admitted.countDown();
            Node.await(settle);
            return bounded.ledger.complete(otherGranted, success("other")) instanceof Settlement.Stored;
        });
        Node.await(admitted);
        List<Call<Admission>> waiters = waiters(bounded, attempt, 3);
        Call<Admission> otherWaiter = waiters(bounded, other, 1).get(0);

        assertThat(bounded.ledger.admit(Attempts.retryOf(attempt))).isInstanceOf(InProgress.class);
        assertThat(bounded.ledger.admit(Attempts.retryOf(other))).isInstanceOf(InProgress.class);

        bounded.ledger.complete(granted, success("done"));
        settle.countDown();
        assertThat(waiters)
                .allSatisfy(waiter -> assertThat(replayed(waiter.result())).isEqualTo("done"));
        assertThat(replayed(otherWaiter.result())).isEqualTo("other");
        assertThat(otherOwner.result()).isTrue();
    }

    @Test
    void letsOthersWaitAgainWhenWaitersHaveGone() {
        Node bounded = new Node(
                DATABASE,
                IdempotencySettings.builder().waitersPerKey(4).waitersInAll(4).build());
        Granted granted = bounded.granted(attempt);
        waiters(bounded, attempt, 4).forEach(waiter -> {
            waiter.interrupt();
            assertThat(waiter.result()).isInstanceOf(InProgress.class);
        });

        List<Call<Admission>> next = waiters(bounded, attempt, 4);

        bounded.ledger.complete(granted, success("done"));
        assertThat(next)
                .allSatisfy(waiter -> assertThat(replayed(waiter.result())).isEqualTo("done"));
    }

    private List<Call<Admission>> waiters(int number) {
        return waiters(node, attempt, number);
    }

    private static List<Call<Admission>> waiters(Node node, Attempt attempt, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Call.start(() -> node.ledger.admit(Attempts.retryOf(attempt)))
                        .awaitWaitingIn(SingleFlight.class))
                .toList();
    }
}
