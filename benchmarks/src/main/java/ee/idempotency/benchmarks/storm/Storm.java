// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * One storm: a first execution, and while it is inside its transaction as many duplicates as are wanted, all at once.
 *
 * @param executor has a thread for each of them
 * @param duplicates how many
 * @param execution how long the first execution takes
 * @param retryAfter how long a client waits that was told of one in progress; zero: it does not come again
 */
record Storm(ExecutorService executor, int duplicates, Duration execution, Duration retryAfter) {

    /**
     * What a storm came to.
     *
     * @param replayed how many duplicates got the answer at last
     * @param inProgress how often a duplicate was told that another one is in progress
     * @param lateNanos when the last answer came, after the first execution's end
     */
    record Outcome(int replayed, int inProgress, long lateNanos) {}

    /** One duplicate's answers. */
    private record Duplicate(int inProgress, boolean replayed, long answeredAt) {}

    /** Comes back when all have been answered. */
    Outcome over(Shop shop) throws Exception {
        String key = UUID.randomUUID().toString();
        CountDownLatch inside = new CountDownLatch(1);
        Future<Long> first = executor.submit(() -> {
            Shop.Answer answer = shop.order(key, () -> {
                inside.countDown();
                LockSupport.parkNanos(execution.toNanos());
            });
            require(answer == Shop.Answer.EXECUTED, "the first execution was answered by " + answer);
            return System.nanoTime();
        });
        inside.await();
        List<Future<Duplicate>> others = new ArrayList<>();
        for (int i = 0; i < duplicates; i++) {
            others.add(executor.submit(() -> duplicate(shop, key)));
        }
        return outcome(first.get(), others);
    }

    private static Outcome outcome(long end, List<Future<Duplicate>> others) throws Exception {
        int replayed = 0;
        int inProgress = 0;
        long last = end;
        for (Future<Duplicate> other : others) {
            Duplicate done = other.get();
            replayed += done.replayed ? 1 : 0;
            inProgress += done.inProgress;
            last = Math.max(last, done.answeredAt);
        }
        return new Outcome(replayed, inProgress, last - end);
    }

    private Duplicate duplicate(Shop shop, String key) throws Exception {
        int inProgress = 0;
        while (true) {
            Shop.Answer answer = shop.order(key, () -> require(false, "a duplicate was executed"));
            if (answer == Shop.Answer.REPLAYED) {
                return new Duplicate(inProgress, true, System.nanoTime());
            }
            inProgress++;
            if (retryAfter.isZero()) {
                return new Duplicate(inProgress, false, System.nanoTime());
            }
            LockSupport.parkNanos(retryAfter.toNanos());
        }
    }

    private static void require(boolean held, String message) {
        if (!held) {
            throw new IllegalStateException(message);
        }
    }
}
