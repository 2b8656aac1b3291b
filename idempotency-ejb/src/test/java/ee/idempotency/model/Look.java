// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.RecordState;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.model.Committed.Row;
import ee.idempotency.model.Subject.Request;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees what is committed, on a connection beside all others. Used by one thread. */
final class Look {

    private static final String RECORDS = """
            SELECT id, fingerprint, state, payload, started_at, expires_at, completed_at FROM idempotency_record""";

    private static final String EFFECTS = "SELECT id, COUNT(*) FROM effect GROUP BY id";

    private final Connection connection;

    Look(TestDatabase database) {
        connection = database.connect();
    }

    void clear() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM idempotency_record");
            statement.execute("DELETE FROM effect");
        } catch (SQLException e) {
            throw new IllegalStateException("the tables can't be emptied", e);
        }
    }

    Committed committed() {
        try (Statement statement = connection.createStatement()) {
            return new Committed(records(statement), effects(statement));
        } catch (SQLException e) {
            throw new IllegalStateException("the tables can't be read", e);
        }
    }

    private static Map<Subject, Row> records(Statement statement) throws SQLException {
        Map<Subject, Row> records = new EnumMap<>(Subject.class);
        try (ResultSet rows = statement.executeQuery(RECORDS)) {
            while (rows.next()) {
                records.put(Subject.ofId(rows.getString(1)), row(rows));
            }
        }
        return records;
    }

    private static Map<Subject, Long> effects(Statement statement) throws SQLException {
        Map<Subject, Long> effects = new EnumMap<>(Subject.class);
        try (ResultSet rows = statement.executeQuery(EFFECTS)) {
            while (rows.next()) {
                effects.put(Subject.ofId(rows.getString(1)), rows.getLong(2));
            }
        }
        return effects;
    }

    private static Row row(ResultSet rows) throws SQLException {
        byte[] payload = rows.getBytes(4);
        return new Row(
                Request.ofFingerprint(rows.getString(2)),
                RecordState.valueOf(rows.getString(3)),
                payload == null ? null : new String(payload, StandardCharsets.UTF_8),
                Instant.ofEpochMilli(rows.getLong(5)),
                Instant.ofEpochMilli(rows.getLong(6)),
                instant(rows.getObject(7, Long.class)));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
