// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;

/** The table of keys as one writes it by hand, and the statements over it. */
final class KeyTable {

    static final String CREATE = """
            CREATE TABLE request_key (
                id BYTEA PRIMARY KEY,
                fingerprint BYTEA NOT NULL,
                expires_at BIGINT NOT NULL,
                status INTEGER,
                response BYTEA)""";

    static final String CREATE_INDEX = "CREATE INDEX request_key_expires ON request_key (expires_at)";

    private static final String CLAIM = """
            INSERT INTO request_key (id, fingerprint, expires_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String COMPLETE = "UPDATE request_key SET status = ?, response = ? WHERE id = ?";

    private static final String INSERT = """
            INSERT INTO request_key (id, fingerprint, expires_at, status, response) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    /** The claim, the order and the answer in one statement. */
    private static final String ALL_IN_ONE = """
            WITH claimed AS (
                INSERT INTO request_key (id, fingerprint, expires_at, status, response) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING RETURNING 1)
            INSERT INTO orders (sku, amount) SELECT ?, ? FROM claimed""";

    private static final String FIND = "SELECT fingerprint, status, response FROM request_key WHERE id = ?";

    private static final long RETENTION_MILLIS = Duration.ofHours(24).toMillis();
    private static final int STATUS = 201;

    private KeyTable() {}

    /** Whether the key was free. */
    static boolean claim(Connection connection, Request request) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            setKey(claim, request);
            return claim.executeUpdate() == 1;
        }
    }

    static void complete(Connection connection, Request request) throws SQLException {
        try (PreparedStatement complete = connection.prepareStatement(COMPLETE)) {
            complete.setInt(1, STATUS);
            complete.setBytes(2, Request.answer());
            complete.setBytes(3, request.keyDigest());
            mustBeOne(complete.executeUpdate());
        }
    }

    /** Key and answer at once. */
    static void insert(Connection connection, Request request) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            setAll(insert, request);
            mustBeOne(insert.executeUpdate());
        }
    }

    static void insertWithOrder(Connection connection, Request request) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ALL_IN_ONE)) {
            setAll(insert, request);
            insert.setString(6, "sku-1");
            insert.setInt(7, 1);
            mustBeOne(insert.executeUpdate());
        }
    }

    /** Reads the answer, and sees that it is the one that was stored for this request. */
    static void find(Connection connection, Request request) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setBytes(1, request.keyDigest());
            try (ResultSet rows = find.executeQuery()) {
                boolean found = rows.next()
                        && Arrays.equals(rows.getBytes(1), request.fingerprint())
                        && rows.getInt(2) == STATUS
                        && rows.getBytes(3).length == Request.answer().length;
                mustBeOne(found ? 1 : 0);
            }
        }
    }

    private static void setAll(PreparedStatement statement, Request request) throws SQLException {
        setKey(statement, request);
        statement.setInt(4, STATUS);
        statement.setBytes(5, Request.answer());
    }

    private static void setKey(PreparedStatement statement, Request request) throws SQLException {
        statement.setBytes(1, request.keyDigest());
        statement.setBytes(2, request.fingerprint());
        statement.setLong(3, System.currentTimeMillis() + RETENTION_MILLIS);
    }

    private static void mustBeOne(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("there must be one row, was " + rows);
        }
    }
}
