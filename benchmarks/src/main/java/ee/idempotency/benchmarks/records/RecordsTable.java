// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * A table of records in a database of its own, filled by the database itself. Thread-safe.
 *
 * @param dataSource its database
 * @param kind what its keys are like
 */
record RecordsTable(DataSource dataSource, KeyKind kind) {

    /** As many bytes as the answers that are stored while it is measured. */
    static final int PAYLOAD_BYTES = 300;

    /** Completed records that expire one after the other, from the first millisecond on. Their ids come as those keys come. */
    private static final String FILL = """
            INSERT INTO idempotency_record
            (id, operation, fingerprint, state, started_at, expires_at, completed_at, status, payload, support_fields)
            SELECT %s, 'POST /orders', 'raw-1:' || digest, 'SUCCEEDED', i, i, i, 201, payload, ''
            FROM (SELECT i, DECODE(RPAD(MD5(i::text), %d, MD5(i::text)), 'hex') payload,
                LEFT(TRANSLATE(ENCODE(SHA256(i::text::bytea), 'base64'), '+/', '-_'), 43) digest
                FROM GENERATE_SERIES(%d, %d) i) filling""";

    static RecordsTable create(DataSource dataSource, KeyKind kind) throws SQLException, IOException {
        RecordsTable table = new RecordsTable(dataSource, kind);
        for (String script : new String[] {"V1__create_idempotency_record.sql", "V2__add_support_fields.sql"}) {
            table.execute(text("/ee/idempotency/schema/postgresql/" + script));
        }
        return table;
    }

    /** Adds records with these numbers, each in their place of the indexes. */
    void fill(long from, long to) throws SQLException {
        execute(FILL.formatted(kind.identity(), 2 * PAYLOAD_BYTES, from, to));
        execute("VACUUM ANALYZE idempotency_record");
    }

    /** Heap and indexes. */
    long bytes() throws SQLException {
        return number("SELECT PG_TOTAL_RELATION_SIZE('idempotency_record')");
    }

    long records() throws SQLException {
        return number("SELECT COUNT(*) FROM idempotency_record");
    }

    /** So that no measurement pays for what was done before it. */
    void settle() throws SQLException {
        execute("CHECKPOINT");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream script = RecordsTable.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(script, resource).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
