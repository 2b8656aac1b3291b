// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends statements that run too long, by cancelling them. It looks at all of them ten times a second while there are any, so that
 * none has to wake a thread, which a driver's own timer does for each. Thread-safe.
 */
final class StatementWatch {

    private static final System.Logger LOG = System.getLogger(StatementWatch.class.getName());
    private static final long PERIOD_MILLIS = 100;
    private static final Executor NEXT_PERIOD = CompletableFuture.delayedExecutor(PERIOD_MILLIS, TimeUnit.MILLISECONDS);

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();

    /** At least one, as many as the driver's own timeout has. */
    static long wholeSeconds(Duration limit) {
        return Math.max(1, limit.plusMillis(999).toSeconds());
    }

    /**
     * Executes an update.
     *
     * @param limit whole seconds, rounded up
     * @throws SQLTimeoutException when it was cancelled
     */
    int within(Duration limit, PreparedStatement statement) throws SQLException {
        Watched running = new Watched(statement, System.nanoTime(), TimeUnit.SECONDS.toNanos(wholeSeconds(limit)));
        watched.add(running);
        lookOn();
        try {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw running.cancelled() ? new SQLTimeoutException("cancelled after " + limit, e.getSQLState(), e) : e;
        } finally {
            watched.remove(running);
            running.end();
        }
    }

    /** Whether it has nothing to look at, and has stopped. */
    boolean idle() {
        return watched.isEmpty() && !looking.get();
    }

    private void lookOn() {
        if (looking.compareAndSet(false, true)) {
            NEXT_PERIOD.execute(this::look);
        }
    }

    private void look() {
        try {
            long now = System.nanoTime();
            watched.forEach(running -> running.cancelWhenOver(now));
        } finally {
            looking.set(false);
            if (!watched.isEmpty()) {
                lookOn();
            }
        }
    }

    /** A statement that runs. A cancellation and its end exclude each other: none reaches what follows on the connection. */
    private static final class Watched {

        private final PreparedStatement statement;
        private final long began;
        private final long limitNanos;
        private boolean ended;
        private boolean cancelled;

        Watched(PreparedStatement statement, long began, long limitNanos) {
            this.statement = statement;
            this.began = began;
            this.limitNanos = limitNanos;
        }

        /** A failure is tried again in the next period. */
        synchronized void cancelWhenOver(long now) {
            if (ended || cancelled || now - began < limitNanos) {
                return;
            }
            try {
                statement.cancel();
                cancelled = true;
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.WARNING, "A statement that waits too long can't be cancelled now.", e);
            }
        }

        synchronized boolean cancelled() {
            return cancelled;
        }

        synchronized void end() {
            ended = true;
        }
    }
}
