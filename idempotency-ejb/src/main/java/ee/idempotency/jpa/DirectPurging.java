// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.time.Instant;

/** Deletes in the database alone, so that no id travels. A record that another transaction has locked is left to that one. */
final class DirectPurging implements Purging {

    /** From 5000 locks of one statement on SQL Server locks the whole table. */
    private static final int BELOW_ESCALATION = 1000;

    private final String statement;
    private final int step;

    private DirectPurging(String statement, int step) {
        this.statement = statement;
        this.step = step;
    }

    /**
     * By the place of each row, which is found without the index of ids: PostgreSQL. The place is unique in one table; where the
     * table has partitions it is not, and a row that was changed has another one: so each row is looked at again.
     */
    static DirectPurging byPlace(RecordTable table) {
        String expired = table.column("expires_at") + " < ?1";
        return new DirectPurging(
                "DELETE FROM " + table.quoted() + " WHERE ctid = ANY(ARRAY(SELECT ctid FROM " + table.quoted()
                        + " WHERE "
                        + expired + " ORDER BY " + table.column("expires_at")
                        + " LIMIT ?2 FOR UPDATE SKIP LOCKED)) AND " + expired,
                Integer.MAX_VALUE);
    }

    /** Through a view of the oldest ones that reads past what is locked: SQL Server, after its manual, not run here. */
    static DirectPurging readingPast(RecordTable table) {
        String expiresAt = table.column("expires_at");
        return new DirectPurging(
                "WITH expired AS (SELECT TOP (?2) * FROM " + table.quoted()
                        + " WITH (ROWLOCK, UPDLOCK, READPAST) WHERE " + expiresAt + " < ?1 ORDER BY " + expiresAt
                        + ") DELETE FROM expired",
                BELOW_ESCALATION);
    }

    /**
     * By ids that stay in the database: MariaDB, and after its manual, not run here, MySQL. Left to itself the optimizer reads a
     * small table as a whole, and each row that it reads it locks, or waits for; so it is told the index of each step.
     *
     * @param index the one whose first column is {@code expires_at}
     */
    static DirectPurging alongIndex(RecordTable table, String index) {
        String id = table.column("id");
        String expiresAt = table.column("expires_at");
        return new DirectPurging(
                "DELETE r FROM (SELECT " + id + " FROM " + table.quoted() + " FORCE INDEX (" + table.quote(index)
                        + ") WHERE "
                        + expiresAt + " < ?1 ORDER BY " + expiresAt
                        + " LIMIT ?2 FOR UPDATE SKIP LOCKED) e STRAIGHT_JOIN " + table.quoted()
                        + " r FORCE INDEX (PRIMARY) ON r." + id + " = e." + id,
                Integer.MAX_VALUE);
    }

    String statement() {
        return statement;
    }

    @Override
    public int purge(EntityManager entityManager, Instant expiredBefore, int limit) {
        int purged = 0;
        int last = 0;
        int wanted = 0;
        while (last == wanted && purged < limit) {
            wanted = Math.min(step, limit - purged);
            last = delete(entityManager, expiredBefore, wanted);
            purged += last;
        }
        return purged;
    }

    private int delete(EntityManager entityManager, Instant expiredBefore, int limit) {
        return Statement.sql(entityManager, statement)
                .setFlushMode(FlushModeType.COMMIT)
                .setParameter(1, expiredBefore.toEpochMilli())
                .setParameter(2, limit)
                .executeUpdate();
    }
}
