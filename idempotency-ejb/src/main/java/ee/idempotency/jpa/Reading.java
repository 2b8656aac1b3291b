// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.Fingerprint;
import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoredRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Blob;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a record is read, as columns. */
final class Reading {

    private static final String FIND = """
            SELECT r.fingerprint, r.state, r.status, r.payload, r.expiresAt
            FROM EeIdempotencyRecord r WHERE r.id = ?1""";

    private static final List<String> COLUMNS = List.of("fingerprint", "state", "status", "payload", "expires_at");

    /** As the transaction sees it, on any database. */
    static final Reading PLAIN = new Reading(Statement.jpql(FIND));

    private final Statement statement;

    private Reading(Statement statement) {
        this.statement = statement;
    }

    /**
     * As it is committed, whatever the transaction saw before: for databases whose insert finds a record that a snapshot taken
     * earlier does not show. It never waits: after such an insert its lock is there already, and otherwise a record that somebody
     * is writing is none yet.
     *
     * @param lock the words that ask for a shared lock without waiting
     */
    static Reading locking(RecordTable table, String lock) {
        return new Reading(Statement.sql(select(table) + " " + lock));
    }

    /** As the transaction sees it, in a table that is known: EclipseLink reads by SQL in half the time. */
    static Reading plain(RecordTable table) {
        return new Reading(Statement.sql(select(table)));
    }

    private static String select(RecordTable table) {
        return "SELECT " + table.columns(COLUMNS) + " FROM " + table.quoted() + " WHERE " + table.column("id")
                + " = ?1";
    }

    String statement() {
        return statement.text();
    }

    Reading named(EntityManager entityManager) {
        return new Reading(statement.named(entityManager));
    }

    Optional<StoredRecord> find(EntityManager entityManager, Identity identity) {
        List<?> rows =
                statement.in(entityManager).setParameter(1, identity.id()).getResultList();
        return rows.stream().map(Object[].class::cast).map(Reading::record).findFirst();
    }

    private static StoredRecord record(Object[] row) {
        RecordState state = RecordState.valueOf((String) row[1]);
        StoredResult result = state == RecordState.STARTED
                ? null
                : new StoredResult(state, ((Number) row[2]).intValue(), bytes(row[3]));
        return new StoredRecord(
                Fingerprint.parse((String) row[0]), result, Instant.ofEpochMilli(((Number) row[4]).longValue()));
    }

    /** Drivers differ in what a native query finds in a binary column, and Oracle keeps no bytes as NULL. */
    static byte[] bytes(@Nullable Object column) {
        try {
            return column instanceof Blob blob
                    ? blob.getBytes(1, (int) blob.length())
                    : column == null ? new byte[0] : (byte[]) column;
        } catch (SQLException e) {
            throw new PersistenceException("the stored result can't be read", e);
        }
    }
}
