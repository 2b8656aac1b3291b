// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Selects the ids of expired records and deletes these, those that are still expired then. */
final class SelectingPurging implements Purging {

    /** What every database takes in one list. */
    private static final int LIST = 1000;

    private static final String SELECT = """
            SELECT r.id FROM EeIdempotencyRecord r WHERE r.expiresAt < ?1 ORDER BY r.expiresAt, r.id""";

    private static final String DELETE = "DELETE FROM EeIdempotencyRecord r WHERE r.expiresAt < ?1 AND r.id IN ";

    /** On any database. It waits for a transaction that holds one of the records. */
    static final SelectingPurging PORTABLE = new SelectingPurging(SELECT, DELETE, false);

    private final String select;
    private final String delete;
    private final boolean nativeSql;

    private SelectingPurging(String select, String delete, boolean nativeSql) {
        this.select = select;
        this.delete = delete;
        this.nativeSql = nativeSql;
    }

    /**
     * Locks what it selects, and leaves what another transaction has locked to that one: H2. It sorts nothing, since what is sorted
     * is locked before it is counted; the index has them in order.
     */
    static SelectingPurging skippingLocked(RecordTable table) {
        return locking(table, "", " FETCH FIRST ?2 ROWS ONLY FOR UPDATE SKIP LOCKED");
    }

    /** The same in the words of Oracle, after its manual, not run here. */
    static SelectingPurging countingRows(RecordTable table) {
        return locking(table, " AND ROWNUM <= ?2", " FOR UPDATE SKIP LOCKED");
    }

    /** The same in the words of Db2, after its manual, not run here. */
    static SelectingPurging skippingLockedData(RecordTable table) {
        return locking(table, "", " FETCH FIRST ?2 ROWS ONLY WITH RS USE AND KEEP EXCLUSIVE LOCKS SKIP LOCKED DATA");
    }

    private static SelectingPurging locking(RecordTable table, String condition, String end) {
        String expired = " WHERE " + table.column("expires_at") + " < ?1";
        return new SelectingPurging(
                "SELECT " + table.column("id") + " FROM " + table.quoted() + expired + condition + end,
                "DELETE FROM " + table.quoted() + expired + " AND " + table.column("id") + " IN ",
                true);
    }

    String statement() {
        return select;
    }

    @Override
    public int purge(EntityManager entityManager, Instant expiredBefore, int limit) {
        List<?> ids = select(entityManager, expiredBefore, limit);
        return IntStream.iterate(0, from -> from < ids.size(), from -> from + LIST)
                .mapToObj(from -> ids.subList(from, Math.min(ids.size(), from + LIST)))
                .mapToInt(list -> delete(entityManager, expiredBefore, list))
                .sum();
    }

    private List<?> select(EntityManager entityManager, Instant expiredBefore, int limit) {
        Query query = query(entityManager, select).setParameter(1, expiredBefore.toEpochMilli());
        return (nativeSql ? query.setParameter(2, limit) : query.setMaxResults(limit)).getResultList();
    }

    private int delete(EntityManager entityManager, Instant expiredBefore, List<?> ids) {
        String list = nativeSql ? markers(ids.size()) : "?2";
        Query query = query(entityManager, delete + list).setParameter(1, expiredBefore.toEpochMilli());
        if (nativeSql) {
            IntStream.range(0, ids.size()).forEach(i -> query.setParameter(i + 2, ids.get(i)));
        } else {
            query.setParameter(2, ids);
        }
        return query.executeUpdate();
    }

    private static String markers(int count) {
        return IntStream.range(2, count + 2).mapToObj(i -> "?" + i).collect(Collectors.joining(", ", "(", ")"));
    }

    private Query query(EntityManager entityManager, String statement) {
        Query query = nativeSql ? Statement.sql(entityManager, statement) : entityManager.createQuery(statement);
        return query.setFlushMode(FlushModeType.COMMIT);
    }
}
