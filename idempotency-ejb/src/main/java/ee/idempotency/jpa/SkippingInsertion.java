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

    private static final String VALUES = " VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

    private static final String TYPED_VALUES = " SELECT CAST(?1 AS VARCHAR(255)), CAST(?2 AS VARCHAR(255)),"
            + " CAST(?3 AS VARCHAR(255)), CAST(?4 AS VARCHAR(255)), CAST(?5 AS BIGINT), CAST(?6 AS BIGINT)";

    private final String statement;
    private final boolean bounded;

    private SkippingInsertion(String statement) {
        this(statement, true);
    }

    private SkippingInsertion(String statement, boolean bounded) {
        this.statement = statement;
        this.bounded = bounded;
    }

    /** {@code ON CONFLICT DO NOTHING}: PostgreSQL, and H2 in its PostgreSQL mode. */
    static SkippingInsertion onConflict(RecordTable table) {
        return new SkippingInsertion("INSERT " + into(table) + VALUES + " ON CONFLICT DO NOTHING");
    }

    /** {@code INSERT IGNORE}: MariaDB, and after its manual, not run here, MySQL. */
    static SkippingInsertion ignoring(RecordTable table) {
        return new SkippingInsertion("INSERT IGNORE " + into(table) + VALUES);
    }

    /**
     * An insert of nothing where a committed record stands: H2 in its regular mode, and after its manual, not run here, Db2. A
     * record that another transaction inserts at the same time is a unique violation, as ever.
     *
     * @param from where a row comes from, for a database that wants that said
     */
    static SkippingInsertion whereNotExists(RecordTable table, String from) {
        return new SkippingInsertion("INSERT " + into(table) + TYPED_VALUES + from + " WHERE NOT EXISTS (SELECT 1 FROM "
                + table.quoted() + " WHERE " + table.column("id") + " = CAST(?1 AS VARCHAR(255)))");
    }

    /**
     * The same with the place of the record locked before it is looked at, so that of two at once the second one waits: SQL
     * Server, after its manual, not run here.
     */
    static SkippingInsertion holdingTheRange(RecordTable table) {
        return new SkippingInsertion(
                "INSERT " + into(table) + " SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM "
                        + table.quoted() + " WITH (UPDLOCK, HOLDLOCK) WHERE " + table.column("id") + " = ?1)");
    }

    /** The hint that a row which violates the key is ignored: Oracle, after its manual, not run here. */
    static SkippingInsertion ignoringTheRow(RecordTable table) {
        return new SkippingInsertion("INSERT /*+ IGNORE_ROW_ON_DUPKEY_INDEX(" + table.quoted() + " ("
                + table.column("id") + ")) */ " + into(table) + VALUES);
    }

    private static String into(RecordTable table) {
        return "INTO " + table.quoted() + " (" + table.columns(COLUMNS) + ")";
    }

    /** Without the timeout that JDBC gives to a statement: for H2, which keeps it on the connection. */
    SkippingInsertion unbounded() {
        return new SkippingInsertion(statement, false);
    }

    String statement() {
        return statement;
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
