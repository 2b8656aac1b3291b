// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * One node's purge, for as long as it is measured.
 *
 * @param records its store
 * @param batch how many records a transaction deletes
 * @param rest how many times as long as a batch took it rests then; the library's timer has three
 * @param span when it ends, if records are left
 */
record Purger(Records records, int batch, int rest, Duration span) implements Callable<Purger.Purged> {

    /**
     * What it came to.
     *
     * @param records how many it deleted
     * @param longestNanos the longest batch
     * @param nanos from its first batch to its end, rests included
     */
    record Purged(long records, long longestNanos, long nanos) {

        private static final double NANOS_PER_SECOND = 1e9;

        double perSecond() {
            return records * NANOS_PER_SECOND / nanos;
        }
    }

    @Override
    public Purged call() throws InterruptedException {
        long began = System.nanoTime();
        long end = began + span.toNanos();
        long purged = 0;
        long longest = 0;
        boolean full = true;
        while (full && System.nanoTime() < end) {
            long batchBegan = System.nanoTime();
            int last = records.purge(batch);
            long took = System.nanoTime() - batchBegan;
            purged += last;
            longest = Math.max(longest, took);
            full = last == batch;
            TimeUnit.NANOSECONDS.sleep(Math.min(rest * took, end - System.nanoTime()));
        }
        return new Purged(purged, longest, System.nanoTime() - began);
    }
}
