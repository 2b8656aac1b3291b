// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.HdrHistogram.Histogram;

/**
 * The other requests: threads that each send one after the other, with keys of their own.
 *
 * @param executor has a thread for each
 * @param threads how many
 */
record Traffic(ExecutorService executor, int threads) {

    /** The width of a point in the plot. */
    static final Duration POINT = Duration.ofMillis(100);

    /**
     * What came through in one window.
     *
     * @param nanos the latencies
     * @param perPoint how many requests ended in each tenth of a second
     * @param perSecond requests a second, all threads together
     */
    record Passed(Histogram nanos, List<Integer> perPoint, double perSecond) {

        double p99Micros() {
            return nanos.getValueAtPercentile(99) / 1e3;
        }
    }

    /** A window under way. */
    record Window(List<Future<Histogram>> threads, AtomicIntegerArray perPoint, Duration length) {

        /** Comes back when the window's time is over. */
        Passed end() throws Exception {
            Histogram all = new Histogram(3);
            for (Future<Histogram> thread : threads) {
                all.add(thread.get());
            }
            List<Integer> points = new ArrayList<>();
            int inTime = 0;
            for (int i = 0; i < perPoint.length(); i++) {
                points.add(perPoint.get(i));
                inTime += perPoint.get(i);
            }
            return new Passed(all, points, inTime / (length.toNanos() / 1e9));
        }
    }

    Window begin(Shop shop, Duration length) {
        long began = System.nanoTime();
        AtomicIntegerArray perPoint = new AtomicIntegerArray((int) (length.toNanos() / POINT.toNanos()));
        List<Future<Histogram>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            running.add(executor.submit(() -> send(shop, began, length, perPoint)));
        }
        return new Window(running, perPoint, length);
    }

    private static Histogram send(Shop shop, long began, Duration length, AtomicIntegerArray perPoint)
            throws Exception {
        Histogram nanos = new Histogram(3);
        long sent = System.nanoTime();
        while (sent - began < length.toNanos()) {
            if (shop.order(UUID.randomUUID().toString(), () -> {}) != Shop.Answer.EXECUTED) {
                throw new IllegalStateException("a new request was not executed");
            }
            long answered = System.nanoTime();
            nanos.recordValue(answered - sent);
            int point = (int) ((answered - began) / POINT.toNanos());
            if (point < perPoint.length()) {
                perPoint.incrementAndGet(point);
            }
            sent = answered;
        }
        return nanos;
    }
}
