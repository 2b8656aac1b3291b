// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tasks are run by the tests, which turn the clock; the executor only keeps them. */
class PurgeCycleTest {

    private static final Duration INTERVAL = Duration.ofHours(5);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1);
    private final Deque<IntUnaryOperator> batches = new ArrayDeque<>();
    private final List<Integer> limits = new ArrayList<>();
    private long now;

    private final PurgeCycle cycle = new PurgeCycle(executor, this::purge, 100, INTERVAL, () -> now);

    private int purge(int limit) {
        limits.add(limit);
        return batches.remove().applyAsInt(limit);
    }

    @AfterEach
    void shutDown() {
        executor.shutdownNow();
    }

    @Test
    void beginsAfterTheDelay() {
        cycle.begin(Duration.ofMinutes(7));

        assertThat(delayOfNext()).isBetween(Duration.ofMinutes(6), Duration.ofMinutes(7));
        assertThat(limits).isEmpty();
    }

    @Test
    void waitsForTheIntervalAfterABatchThatIsNotFull() {
        batches.add(limit -> purges(99, Duration.ofMinutes(1)));

        cycle.begin(INTERVAL);
        runNext();

        assertThat(delayOfNext()).isBetween(INTERVAL.minusMinutes(1), INTERVAL);
        assertThat(limits).containsExactly(100);
    }

    @Test
    void restsForThreeTimesAsLongAsAFullBatchTook() {
        batches.add(limit -> purges(100, Duration.ofMinutes(20)));

        cycle.begin(INTERVAL);
        runNext();

        assertThat(delayOfNext()).isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
    }

    @Test
    void restsNoLongerThanTheInterval() {
        batches.add(limit -> purges(100, Duration.ofHours(2)));

        cycle.begin(INTERVAL);
        runNext();

        assertThat(delayOfNext()).isBetween(INTERVAL.minusMinutes(1), INTERVAL);
    }

    @Test
    void goesOnAfterTheIntervalWhenABatchFails() {
        batches.add(limit -> {
            now += Duration.ofMinutes(1).toNanos();
            throw new IllegalStateException("the database is away");
        });
        batches.add(limit -> purges(0, Duration.ZERO));

        cycle.begin(INTERVAL);
        runNext();

        assertThat(delayOfNext()).isBetween(INTERVAL.minusMinutes(1), INTERVAL);
        runNext();
        assertThat(limits).hasSize(2);
    }

    @Test
    void endsWhenItIsStopped() {
        cycle.begin(INTERVAL);
        Delayed scheduled = executor.getQueue().stream()
                .map(Delayed.class::cast)
                .findFirst()
                .orElseThrow();

        cycle.stop();

        assertThat(((RunnableScheduledFuture<?>) scheduled).isCancelled()).isTrue();
    }

    @Test
    void endsAfterTheBatchThatRunsWhenItIsStopped() {
        batches.add(limit -> {
            cycle.stop();
            return purges(100, Duration.ofMinutes(1));
        });

        cycle.begin(INTERVAL);
        runNext();

        assertThat(executor.getQueue()).isEmpty();
    }

    @Test
    void neverBeginsAfterItWasStopped() {
        cycle.stop();

        cycle.begin(INTERVAL);

        assertThat(executor.getQueue()).isEmpty();
    }

    @Test
    void endsWhereTheServerSchedulesNothingMore() {
        batches.add(limit -> {
            executor.shutdown();
            return purges(100, Duration.ofMinutes(1));
        });
        cycle.begin(INTERVAL);
        RunnableScheduledFuture<?> task = next();

        task.run();

        assertThat(limits).hasSize(1);
        assertThatCode(task::get).doesNotThrowAnyException();
    }

    private int purges(int records, Duration time) {
        now += time.toNanos();
        return records;
    }

    private Duration delayOfNext() {
        return Duration.ofNanos(((Delayed) executor.getQueue().element()).getDelay(TimeUnit.NANOSECONDS));
    }

    private void runNext() {
        next().run();
    }

    private RunnableScheduledFuture<?> next() {
        Runnable task = executor.getQueue().element();
        executor.remove(task);
        return (RunnableScheduledFuture<?>) task;
    }
}
