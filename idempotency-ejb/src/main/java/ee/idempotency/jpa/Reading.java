// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.Fingerprint;
import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoredRecord;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How a record is read, as columns. Immutable. */
sealed interface Reading permits QueriedReading, ConnectedReading {

    /** As the transaction sees it, on any database. */
    Reading PLAIN = new QueriedReading(Statement.jpql("""
            SELECT r.fingerprint, r.state, r.status, r.payload, r.expiresAt
            FROM EeIdempotencyRecord r WHERE r.id = ?1"""));

    /**
     * As it is committed, whatever the transaction saw before: for databases whose insert finds a record that a snapshot taken
     * earlier does not show. It never waits: after such an insert its lock is there already, and otherwise a record that somebody
     * is writing is none yet.
     *
     * @param lock the words that ask for a shared lock without waiting
     */
    static Reading locking(RecordTable table, String lock) {
        return new QueriedReading(Statement.sql(select(table) + " " + lock));
    }

    /** As the transaction sees it, in a table that is known: EclipseLink reads by SQL in half the time. */
    static Reading plain(RecordTable table) {
        return new QueriedReading(Statement.sql(select(table)));
    }

    private static String select(RecordTable table) {
        return "SELECT " + table.columns(List.of("fingerprint", "state", "status", "payload", "expires_at")) + " FROM "
                + table.quoted() + " WHERE " + table.column("id") + " = ?1";
    }

    /** A record of these columns. */
    static StoredRecord record(String fingerprint, String state, int status, byte[] payload, long expiresAt) {
        RecordState known = RecordState.valueOf(state);
        return new StoredRecord(
                Fingerprint.parse(fingerprint),
                known == RecordState.STARTED ? null : new StoredResult(known, status, payload),
                Instant.ofEpochMilli(expiresAt));
    }

    Optional<StoredRecord> find(EntityManager entityManager, Identity identity);

    /** The same as a named query of the unit, unless it is none. */
    Reading named(EntityManager entityManager);

    /**
     * The same on the transaction's connection.
     *
     * @param table where it reads, for one that is no SQL
     */
    Reading connected(UnitConnection transaction, RecordTable table);
}
