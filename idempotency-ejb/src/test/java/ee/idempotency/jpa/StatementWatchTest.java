// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ee.idempotency.fixture.Call;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class StatementWatchTest {

    private static final Duration LIMIT = Duration.ofMillis(900);

    private final StatementWatch watch = new StatementWatch(Duration.ofMillis(200));

    /** Runs until it is cancelled, or is allowed to end. */
    private static final class Running {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ending = new CountDownLatch(1);
        private final AtomicInteger cancelled = new AtomicInteger();
        private final int failures;

        Running(int failures) {
            this.failures = failures;
        }

        PreparedStatement statement() {
            return (PreparedStatement) Proxy.newProxyInstance(
                    PreparedStatement.class.getClassLoader(),
                    new Class<?>[] {PreparedStatement.class},
                    (proxy, method, arguments) -> method.getName().equals("cancel") ? cancel() : execute());
        }

        private Object execute() throws SQLException, InterruptedException {
            begun.countDown();
            ending.await();
            if (cancelled.get() > failures) {
                throw new SQLException("canceling statement due to user request", "57014");
            }
            return 1;
        }

        private Object cancel() throws SQLException {
            if (cancelled.getAndIncrement() < failures) {
                throw new SQLException("the database can't be reached");
            }
            ending.countDown();
            return 0;
        }
    }

    @Test
    void cancelsWhatRunsTooLong() {
        Running running = new Running(0);
        long began = System.nanoTime();

        assertThatThrownBy(() -> watch.within(LIMIT, running.statement()))
                .isInstanceOf(SQLTimeoutException.class)
                .hasMessageContaining("PT0.9S")
                .extracting(e -> ((SQLException) e).getSQLState())
                .isEqualTo("57014");

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(running.cancelled).hasValue(1);
    }

    @Test
    void triesAgainWhereACancellationFails() {
        Running running = new Running(2);

        assertThatThrownBy(() -> watch.within(LIMIT, running.statement())).isInstanceOf(SQLTimeoutException.class);

        assertThat(running.cancelled).hasValue(3);
    }

    @Test
    void leavesWhatEndsInTime() throws InterruptedException {
        Running running = new Running(0);
        Call<Integer> call = Call.start(() -> watch.within(Duration.ofMinutes(1), running.statement()));
        running.begun.await();

        running.ending.countDown();

        assertThat(call.result()).isEqualTo(1);
        assertThat(running.cancelled).hasValue(0);
    }

    /** Otherwise it might end a statement that follows on the connection. */
    @Test
    void comesBackOnlyAfterACancellationThatHasBegun() {
        CountDownLatch cancelling = new CountDownLatch(1);
        CompletableFuture<Thread> executing = new CompletableFuture<>();
        AtomicBoolean cancelled = new AtomicBoolean();
        PreparedStatement statement = (PreparedStatement) Proxy.newProxyInstance(
                PreparedStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("cancel")) {
                        cancelling.countDown();
                        await().until(() -> Set.of(Thread.State.BLOCKED, Thread.State.TERMINATED)
                                .contains(executing.join().getState()));
                        cancelled.set(true);
                        return 0;
                    }
                    executing.complete(Thread.currentThread());
                    cancelling.await();
                    return 1;
                });

        boolean afterwards = Call.start(() -> watch.within(LIMIT, statement) == 1 && cancelled.get())
                .result();

        assertThat(afterwards).isTrue();
    }

    @Test
    void endsItsThreadWhenNothingRunsForSomeTime() throws InterruptedException {
        Running running = new Running(0);
        Call<Integer> call = Call.start(() -> watch.within(Duration.ofMinutes(1), running.statement()));
        running.begun.await();
        assertThat(watch.looking()).isTrue();

        running.ending.countDown();
        call.result();

        await().until(() -> !watch.looking());
    }

    @Test
    void goesOnWhenItsThreadIsEndedByOthers() throws InterruptedException {
        Running running = new Running(0);
        Call<Integer> call = Call.start(() -> watch.within(LIMIT, running.statement()));
        running.begun.await();

        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("idempotency-claims"))
                .forEach(Thread::interrupt);

        assertThatThrownBy(call::result).hasCauseInstanceOf(SQLTimeoutException.class);
    }

    @Test
    void hasAWholeSecondAtLeast() {
        assertThat(StatementWatch.wholeSeconds(Duration.ZERO)).isEqualTo(1);
        assertThat(StatementWatch.wholeSeconds(Duration.ofSeconds(1))).isEqualTo(1);
        assertThat(StatementWatch.wholeSeconds(Duration.ofMillis(1001))).isEqualTo(2);
    }
}
