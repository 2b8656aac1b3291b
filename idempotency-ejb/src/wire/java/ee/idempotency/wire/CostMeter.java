// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.wire;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Measures what operations cost a PostgreSQL database: round trips at the driver's sockets, all else by what the server tells of
 * itself. Nothing else may run on that server meanwhile. Not thread-safe.
 */
public final class CostMeter implements AutoCloseable {

    /** An operation that is measured. */
    @FunctionalInterface
    public interface Operation {

        void run() throws Exception;
    }

    /** What the server must be started with. */
    public static final Map<String, String> SERVER = Map.of(
            "shared_preload_libraries",
            "pg_stat_statements",
            "pg_stat_statements.track",
            "none",
            "pg_stat_statements.track_utility",
            "off");

    /** For the driver of who is measured: its {@code options}. */
    public static final String DRIVER_OPTIONS = "-c pg_stat_statements.track=top";

    private static final String READ = """
            SELECT (SELECT COALESCE(SUM(calls), 0)::bigint FROM pg_stat_statements),
                pg_snapshot_xmax(pg_current_snapshot())::text::bigint,
                pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::bigint""";

    private final Connection connection;

    /**
     * A meter that reads through a connection of its own.
     *
     * @param dataSource of the measured database, as a superuser, neither counted nor tracked
     */
    public CostMeter(DataSource dataSource) throws SQLException {
        connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        }
    }

    /** The cost of each of so many runs. */
    public List<Cost> of(int runs, Operation operation) throws Exception {
        List<Cost> costs = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            Cost before = read();
            operation.run();
            costs.add(read().minus(before));
        }
        return costs;
    }

    private Cost read() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(READ)) {
            rows.next();
            return new Cost(RoundTripSockets.roundTrips(), rows.getLong(1), rows.getLong(2), rows.getLong(3));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
