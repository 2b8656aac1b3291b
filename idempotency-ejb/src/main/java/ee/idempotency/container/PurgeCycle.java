// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntUnaryOperator;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Purges one batch after the other, each a task of its own. After a full batch it rests for a multiple of the time that the batch
 * took, so that a busy database gets the longer rests and the application's inserts most of it; after any other one for the
 * interval. No thread waits meanwhile. Thread-safe.
 */
final class PurgeCycle {

    private static final System.Logger LOG = System.getLogger(PurgeCycle.class.getName());

    /** Of the time that a full batch took. */
    private static final int REST = 3;

    private final ScheduledExecutorService executor;
    private final IntUnaryOperator purge;
    private final int batch;
    private final Duration interval;
    private final LongSupplier nanoTime;
    private @Nullable Future<?> next;
    private boolean stopped;

    /**
     * A cycle that has not begun.
     *
     * @param purge deletes at most so many records, and tells how many
     * @param batch how many at once
     */
    PurgeCycle(
            ScheduledExecutorService executor,
            IntUnaryOperator purge,
            int batch,
            Duration interval,
            LongSupplier nanoTime) {
        this.executor = executor;
        this.purge = purge;
        this.batch = batch;
        this.interval = interval;
        this.nanoTime = nanoTime;
    }

    /** Schedules the next batch, unless the cycle was stopped. */
    synchronized void begin(Duration delay) {
        if (!stopped) {
            next = executor.schedule(this::run, delay.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Ends the cycle; a batch that is running is its last. */
    synchronized void stop() {
        stopped = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private void run() {
        long began = nanoTime.getAsLong();
        boolean full = purgedFullBatch();
        Duration rest = Duration.ofNanos(REST * (nanoTime.getAsLong() - began));
        try {
            begin(full && rest.compareTo(interval) < 0 ? rest : interval);
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, "The purge of expired records ends, since the server schedules nothing more.", e);
        }
    }

    /** An exception would end the cycle, so it ends this batch only. */
    private boolean purgedFullBatch() {
        try {
            int purged = purge.applyAsInt(batch);
            LOG.log(Level.DEBUG, "Purged {0} expired records.", purged);
            return purged == batch;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The purge of expired records failed; the next one goes on.", e);
            return false;
        }
    }
}
