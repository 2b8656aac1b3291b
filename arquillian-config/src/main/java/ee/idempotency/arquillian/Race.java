// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeoutException;

/** Lets several runners start at the same moment and brings their results home in the order of the lanes. */
public final class Race {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Duration limit;

    private Race(Duration limit) {
        this.limit = limit;
    }

    /** A race that must be over within a minute. */
    public static Race race() {
        return new Race(LIMIT);
    }

    /** The same race with another limit, counted from the start to the last finish. */
    public Race within(Duration otherLimit) {
        return new Race(otherLimit);
    }

    /**
     * Runs the same task in several lanes.
     *
     * @throws AssertionError if a runner fails or the limit is over; the first failure is the cause, others are suppressed in it
     */
    public <T> List<T> of(int lanes, Callable<T> runner) {
        return of(Collections.nCopies(lanes, runner));
    }

    /** Runs each task in a lane of its own; results and failures are as in {@link #of(int, Callable)}. */
    public <T> List<T> of(List<? extends Callable<T>> runners) {
        CyclicBarrier start = new CyclicBarrier(runners.size());
        List<FutureTask<T>> lanes = new ArrayList<>();
        for (Callable<T> runner : runners) {
            lanes.add(lane(start, runner));
        }
        return finish(lanes);
    }

    private static <T> FutureTask<T> lane(CyclicBarrier start, Callable<T> runner) {
        FutureTask<T> lane = new FutureTask<>(() -> {
            start.await();
            return runner.call();
        });
        Thread thread = new Thread(lane, "race");
        thread.setDaemon(true);
        thread.start();
        return lane;
    }

    private <T> List<T> finish(List<FutureTask<T>> lanes) {
        long end = System.nanoTime() + limit.toNanos();
        List<T> results = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (FutureTask<T> lane : lanes) {
            try {
                results.add(lane.get(end - System.nanoTime(), NANOSECONDS));
            } catch (ExecutionException failed) {
                failures.add(failed.getCause());
            } catch (TimeoutException late) {
                lane.cancel(true);
                failures.add(late);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                failures.add(interrupted);
            }
        }
        if (!failures.isEmpty()) {
            throw broken(failures, lanes.size());
        }
        return Collections.unmodifiableList(results);
    }

    private AssertionError broken(List<Throwable> failures, int lanes) {
        AssertionError error = new AssertionError(
                "%d of %d runners did not finish within %s".formatted(failures.size(), lanes, limit), failures.get(0));
        failures.stream().skip(1).forEach(error::addSuppressed);
        return error;
    }
}
