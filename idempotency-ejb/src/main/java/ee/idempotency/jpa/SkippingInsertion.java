// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.RecordState;
import ee.idempotency.spi.Attempt;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;

/**
 * An insert that a record which stands there turns into nothing. It waits for a transaction that has inserted the record, and
 * leaves this one alive when it finds it committed. The bound on the wait is the statement's own, so the business statements
 * that follow are free of it.
 */
final class SkippingInsertion implements Insertion {

    private final String statement;
    private final boolean bounded;

    private SkippingInsertion(String statement, boolean bounded) {
        this.statement = statement;
        this.bounded = bounded;
    }

    /**
     * {@code ON CONFLICT DO NOTHING}: PostgreSQL, and H2 in its PostgreSQL mode.
     *
     * @param table the table as the database spells it, with its schema, quoted
     * @param columns the columns id, operation, fingerprint, state, started_at, expires_at likewise
     * @param bounded whether a timeout given to a statement ends with it; H2 keeps it on the connection
     */
    static SkippingInsertion onConflict(String table, String columns, boolean bounded) {
        return new SkippingInsertion(
                "INSERT INTO " + table + " (" + columns + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT DO NOTHING",
                bounded);
    }

    /**
     * An insert of nothing where a committed record stands: H2 in its regular mode. A record that another transaction inserts
     * at the same time is a unique violation, as ever.
     *
     * @param id the column id as the database spells it
     */
    static SkippingInsertion whereNotExists(String table, String columns, String id) {
        return new SkippingInsertion(
                "INSERT INTO " + table + " (" + columns + ") SELECT CAST(?1 AS VARCHAR), CAST(?2 AS VARCHAR),"
                        + " CAST(?3 AS VARCHAR), CAST(?4 AS VARCHAR), CAST(?5 AS BIGINT), CAST(?6 AS BIGINT)"
                        + " WHERE NOT EXISTS (SELECT 1 FROM " + table + " WHERE " + id + " = CAST(?1 AS VARCHAR))",
                false);
    }

    @Override
    public boolean breaksOnDuplicate() {
        return false;
    }

    @Override
    public boolean insert(EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt) {
        Query insert = entityManager
                .createNativeQuery(statement)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, attempt.identity().id())
                .setParameter(2, attempt.operation().name())
                .setParameter(3, attempt.fingerprint().toString())
                .setParameter(4, RecordState.STARTED.name())
                .setParameter(5, startedAt.toEpochMilli())
                .setParameter(6, expiresAt.toEpochMilli());
        if (bounded) {
            insert.setHint(
                    "jakarta.persistence.query.timeout",
                    millis(attempt.operation().waitLimit()));
        }
        return insert.executeUpdate() == 1;
    }

    /** At least the one second that JDBC can say. */
    private static int millis(Duration waitLimit) {
        long wholeSeconds = Math.max(1, waitLimit.plusMillis(999).toSeconds());
        return (int) Math.min(Integer.MAX_VALUE, wholeSeconds * 1000);
    }
}
