// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.SupportFields;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The statements for databases that are not run here, by their text. */
class DatabaseTest {

    private static final RecordTable TABLE = new RecordTable(
            "app",
            "record",
            RecordTable.COLUMNS.stream().collect(Collectors.toMap(name -> name, name -> name)),
            "\"\"",
            false);

    /** Only H2 is asked for its mode. */
    private static final EntityManager UNASKED = (EntityManager) Proxy.newProxyInstance(
            DatabaseTest.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                throw new UnsupportedOperationException(method.getName());
            });

    @Test
    void ignoresADuplicateOnMySql() {
        RecordTable table = Database.MYSQL.own(TABLE);

        assertThat(insertion(Database.MYSQL).statement())
                .isEqualTo("INSERT IGNORE INTO `app`.`record` (`id`, `operation`, `fingerprint`, `state`, `started_at`,"
                        + " `expires_at`) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        assertThat(((QueriedReading) Database.MYSQL.reading(table)).statement().text())
                .isEqualTo("SELECT `fingerprint`, `state`, `status`, `payload`, `expires_at` FROM `app`.`record`"
                        + " WHERE `id` = ?1 FOR SHARE NOWAIT");
    }

    @Test
    void hintsThatOracleIgnoresADuplicate() {
        assertThat(insertion(Database.ORACLE).statement())
                .isEqualTo("INSERT /*+ IGNORE_ROW_ON_DUPKEY_INDEX(t (\"id\")) */ INTO \"app\".\"record\" t (\"id\","
                        + " \"operation\", \"fingerprint\", \"state\", \"started_at\", \"expires_at\")"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
    }

    @Test
    void holdsTheRangeOnSqlServer() {
        assertThat(insertion(Database.SQLSERVER).statement())
                .isEqualTo("INSERT INTO [app].[record] ([id], [operation], [fingerprint], [state], [started_at],"
                        + " [expires_at]) SELECT ?1, ?2, ?3, ?4, ?5, ?6 WHERE NOT EXISTS (SELECT 1 FROM"
                        + " [app].[record] WITH (UPDLOCK, HOLDLOCK) WHERE [id] = ?1)");
    }

    @Test
    void selectsFromDb2sOneRow() {
        SkippingInsertion insertion = insertion(Database.DB2);

        assertThat(insertion.statement())
                .contains("CAST(?6 AS BIGINT) FROM SYSIBM.SYSDUMMY1 WHERE NOT EXISTS (SELECT 1 FROM \"app\".\"record\"")
                .endsWith("WHERE \"id\" = CAST(?1 AS VARCHAR(255)))");
        assertThat(insertion.looksFirst()).isTrue();
    }

    @Test
    void numbersTheParametersOfAConnectionByTheirPlace() {
        SkippingInsertion insertion = insertion(Database.SQLSERVER);

        assertThat(Statement.sql(insertion.statement()).unnumbered())
                .contains("SELECT ?, ?, ?, ?, ?, ? WHERE NOT EXISTS")
                .endsWith("WHERE [id] = ?)");
    }

    @Test
    void insertsCompletedRecordsInTheSameForms() {
        assertThat(insertion(Database.MYSQL).completedStatement())
                .isEqualTo("INSERT IGNORE INTO `app`.`record` (`id`, `operation`, `fingerprint`, `state`, `started_at`,"
                        + " `expires_at`, `completed_at`, `status`, `support_fields`, `payload`)"
                        + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        assertThat(insertion(Database.ORACLE).completedStatement())
                .endsWith("VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)");
        assertThat(insertion(Database.SQLSERVER).completedStatement())
                .contains("SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 WHERE NOT EXISTS");
        assertThat(insertion(Database.DB2).completedStatement())
                .contains(
                        "CAST(?8 AS INTEGER), CAST(?9 AS VARCHAR(1000)), CAST(?10 AS BLOB(2147483647)) FROM SYSIBM.SYSDUMMY1");
    }

    @Test
    void alterQuietlyOnlyWhatMySqlAndMariaDbMightCut() {
        Completion small = completion(65_535);
        Completion large = completion(65_536);

        assertThat(insertion(Database.MARIADB).altersQuietly(small)).isFalse();
        assertThat(insertion(Database.MARIADB).altersQuietly(large)).isTrue();
        assertThat(insertion(Database.POSTGRESQL).altersQuietly(large)).isFalse();
        assertThat(new PersistingInsertion().altersQuietly(large)).isFalse();
    }

    private static Completion completion(int length) {
        return new Completion(
                new Identity("id"),
                new StoredResult(RecordState.SUCCEEDED, 200, new byte[length]),
                SupportFields.NONE,
                Instant.EPOCH);
    }

    @Test
    void knowsThatH2AloneKeepsTimeouts() {
        assertThat(Database.values())
                .filteredOn(database -> database.own(TABLE).keepsTimeouts())
                .containsExactly(Database.H2);
    }

    @Test
    void purgesPastWhatIsLocked() {
        assertThat(DirectPurging.alongIndex(Database.MYSQL.own(TABLE), "expiry").statement())
                .isEqualTo("DELETE r FROM (SELECT `id` FROM `app`.`record` FORCE INDEX (`expiry`)"
                        + " WHERE `expires_at` < ?1 ORDER BY `expires_at` LIMIT ?2 FOR UPDATE SKIP LOCKED) e"
                        + " STRAIGHT_JOIN `app`.`record` r FORCE INDEX (PRIMARY) ON r.`id` = e.`id`");
        assertThat(selecting(Database.ORACLE))
                .isEqualTo("SELECT \"id\" FROM \"app\".\"record\" WHERE \"expires_at\" < ?1 AND ROWNUM <= ?2"
                        + " FOR UPDATE SKIP LOCKED");
        assertThat(selecting(Database.DB2))
                .isEqualTo("SELECT \"id\" FROM \"app\".\"record\" WHERE \"expires_at\" < ?1 FETCH FIRST ?2 ROWS ONLY"
                        + " WITH RS USE AND KEEP EXCLUSIVE LOCKS SKIP LOCKED DATA");
        assertThat(Database.SQLSERVER.purging(Database.SQLSERVER.own(TABLE), UNASKED))
                .isInstanceOfSatisfying(
                        DirectPurging.class,
                        purging -> assertThat(purging.statement())
                                .isEqualTo("WITH expired AS (SELECT TOP (?2) * FROM [app].[record]"
                                        + " WITH (ROWLOCK, UPDLOCK, READPAST) WHERE [expires_at] < ?1"
                                        + " ORDER BY [expires_at]) DELETE FROM expired"));
    }

    @Test
    void looksInMySqlsOwnSchemaFirst() {
        assertThat(Database.MYSQL.places()).containsExactly(" AND TABLE_SCHEMA = DATABASE()", "");
    }

    @Test
    void asksEachCatalogueByItsNames() {
        assertThat(Catalogue.ORACLE.query(List.of("id", "state")))
                .isEqualTo("SELECT OWNER, TABLE_NAME, COLUMN_NAME FROM ALL_TAB_COLUMNS"
                        + " WHERE LOWER(COLUMN_NAME) IN ('id', 'state')");
        assertThat(Catalogue.DB2.query(List.of("id")))
                .isEqualTo("SELECT TABSCHEMA, TABNAME, COLNAME FROM SYSCAT.COLUMNS WHERE LOWER(COLNAME) IN ('id')");
    }

    @Test
    void readsPlainlyWhereNoSnapshotHidesARecord() {
        assertThat(Map.of(
                        Database.ORACLE,
                        Database.ORACLE.reading(TABLE),
                        Database.POSTGRESQL,
                        Database.POSTGRESQL.reading(TABLE)))
                .containsValues(Reading.PLAIN)
                .hasSize(2);
    }

    private static String selecting(Database database) {
        return ((SelectingPurging) database.purging(database.own(TABLE), UNASKED)).statement();
    }

    private static SkippingInsertion insertion(Database database) {
        return database.insertion(database.own(TABLE), UNASKED);
    }
}
