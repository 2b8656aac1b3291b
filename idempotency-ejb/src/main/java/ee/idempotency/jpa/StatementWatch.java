// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import java.lang.System.Logger.Level;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends statements that run too long, by cancelling them. A thread of its own looks at all of them ten times a second, so that none
 * has to wake one, which a driver's timer does for each. The thread ends when there was no statement for some time, and holds
 * nothing of the application then. It is none of the server's, whose executors may be full just when statements wait. Thread-safe.
 */
final class StatementWatch {

    private static final System.Logger LOG = System.getLogger(StatementWatch.class.getName());
    private static final long PERIOD_MILLIS = 100;

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean looking = new AtomicBoolean();
    private final int idlePeriods;

    /**
     * A watch.
     *
     * @param idle how long its thread stays when there is nothing to look at
     */
    StatementWatch(Duration idle) {
        this.idlePeriods = (int) (idle.toMillis() / PERIOD_MILLIS);
    }

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

    /** Whether its thread looks. */
    boolean looking() {
        return looking.get();
    }

    private void lookOn() {
        if (looking.compareAndSet(false, true)) {
            Thread thread = new Thread(this::look, "idempotency-claims");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void look() {
        try {
            for (int idle = 0; idle <= idlePeriods; idle++) {
                Thread.sleep(PERIOD_MILLIS);
                long now = System.nanoTime();
                for (Watched running : watched) {
                    running.cancelWhenOver(now);
                    idle = 0;
                }
            }
        } catch (InterruptedException e) {
            LOG.log(Level.DEBUG, "The thread that ends statements is asked to end itself.", e);
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
