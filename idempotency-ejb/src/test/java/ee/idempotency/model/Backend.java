// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.fixture.TestDatabase;
import java.lang.Thread.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** What a model needs to know of a database beyond SQL. Thread-safe. */
sealed interface Backend {

    TestDatabase database();

    /** Makes a connection give up a lock that it does not get at once. */
    String hasty();

    /** Whether an insert of a hasty connection ends at once when another one is in its way. */
    boolean endsHastyInserts();

    /** Ends the connection as the death of its owner does; comes back when the database has rolled back. */
    void kill(Connection connection) throws SQLException;

    /** Whether the calls on all of these threads wait in the database. */
    boolean wait(Collection<Thread> threads);

    record H2(TestDatabase database) implements Backend {

        private static final String JUDGE = "ee.idempotency.engine.Judge";

        @Override
        public String hasty() {
            return "SET LOCK_TIMEOUT 5";
        }

        /** H2 says that it is a conflict and not that the wait is over, so the ledger tries eight times. */
        @Override
        public boolean endsHastyInserts() {
            return false;
        }

        @Override
        public void kill(Connection connection) throws SQLException {
            connection.close();
        }

        @Override
        public boolean wait(Collection<Thread> threads) {
            return threads.stream().allMatch(H2::waits);
        }

        /** For a lock it stands still; an insert that another one is in the way of it tries again and again. */
        private static boolean waits(Thread thread) {
            boolean standsStill = thread.getState() == State.TIMED_WAITING;
            List<String> frames = Stream.of(thread.getStackTrace())
                    .map(StackTraceElement::getClassName)
                    .toList();
            return frames.contains(JUDGE)
                    && frames.stream()
                            .anyMatch(name -> name.startsWith(standsStill ? "org.h2." : "org.h2.command.dml."));
        }
    }

    record PostgreSql(TestDatabase database, Connection watch) implements Backend {

        private static final String WAITING = """
                SELECT COUNT(*) >= ? FROM pg_stat_activity
                WHERE datname = current_database() AND wait_event_type = 'Lock'""";

        PostgreSql(TestDatabase database) {
            this(database, database.connect());
        }

        @Override
        public String hasty() {
            return "SET lock_timeout = 5";
        }

        @Override
        public boolean endsHastyInserts() {
            return true;
        }

        @Override
        public void kill(Connection connection) throws SQLException {
            int process = connection.unwrap(PGConnection.class).getBackendPID();
            ask("SELECT pg_terminate_backend(?, 10000)", process);
        }

        @Override
        public boolean wait(Collection<Thread> threads) {
            try {
                return threads.isEmpty() || ask(WAITING, threads.size());
            } catch (SQLException e) {
                throw new IllegalStateException(WAITING, e);
            }
        }

        private synchronized boolean ask(String question, int number) throws SQLException {
            try (var statement = watch.prepareStatement(question)) {
                statement.setInt(1, number);
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    return rows.getBoolean(1);
                }
            }
        }
    }
}
