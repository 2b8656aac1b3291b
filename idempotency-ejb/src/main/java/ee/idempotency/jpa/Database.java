// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.stream.Stream;

/** The databases that are told apart, by what stands in their catalogue and in no other one. */
enum Database {
    H2(Catalogue.INFORMATION_SCHEMA, table("information_schema", "settings"), "\"\""),

    POSTGRESQL(Catalogue.INFORMATION_SCHEMA, table("pg_catalog", "pg_class"), "\"\""),

    MARIADB(Catalogue.INFORMATION_SCHEMA, table("information_schema", "system_variables"), "``"),

    /** After the manual, not run here. */
    MYSQL(Catalogue.INFORMATION_SCHEMA, table("information_schema", "engines"), "``"),

    /** After the manual, not run here. */
    SQLSERVER(
            Catalogue.INFORMATION_SCHEMA,
            "SELECT SCHEMA_NAME FROM INFORMATION_SCHEMA.SCHEMATA WHERE SCHEMA_NAME = 'db_owner'",
            "[]"),

    /** After the manual, not run here. */
    ORACLE(Catalogue.ORACLE, "SELECT DUMMY FROM DUAL", "\"\""),

    /** After the manual, not run here. */
    DB2(Catalogue.DB2, "SELECT IBMREQD FROM SYSIBM.SYSDUMMY1", "\"\"");

    private static final String H2_MODE = """
            SELECT SETTING_VALUE FROM INFORMATION_SCHEMA.SETTINGS WHERE SETTING_NAME = 'MODE'""";

    /** On MariaDB and MySQL. */
    private static final String EXPIRY_INDEX = """
            SELECT MIN(INDEX_NAME) FROM INFORMATION_SCHEMA.STATISTICS
            WHERE TABLE_SCHEMA = ?1 AND TABLE_NAME = ?2 AND COLUMN_NAME = ?3 AND SEQ_IN_INDEX = 1
            HAVING MIN(INDEX_NAME) IS NOT NULL""";

    private final Catalogue catalogue;
    private final String sign;
    private final String quotes;

    Database(Catalogue catalogue, String sign, String quotes) {
        this.catalogue = catalogue;
        this.sign = sign;
        this.quotes = quotes;
    }

    private static String table(String schema, String table) {
        return "SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_SCHEMA) = '" + schema
                + "' AND LOWER(TABLE_NAME) = '" + table + "'";
    }

    /** The first of those with this catalogue that shows its sign. MariaDB has MySQL's too. */
    static Optional<Database> of(Catalogue catalogue, EntityManager entityManager) {
        return Stream.of(values())
                .filter(database -> database.catalogue == catalogue)
                .filter(database -> !entityManager
                        .createNativeQuery(database.sign)
                        .getResultList()
                        .isEmpty())
                .findFirst();
    }

    /** Where to look first: the catalogue of MariaDB and MySQL opens every table of the server, unless it is told the schema. */
    Stream<String> places() {
        return this == MARIADB || this == MYSQL ? Stream.of(" AND TABLE_SCHEMA = DATABASE()", "") : Stream.of("");
    }

    /** The table as one of this database. */
    RecordTable own(RecordTable table) {
        return table.in(quotes, this == H2);
    }

    /** How it skips a duplicate. */
    SkippingInsertion insertion(RecordTable table, EntityManager entityManager) {
        return switch (this) {
            case H2 ->
                inPostgreSqlMode(entityManager)
                        ? SkippingInsertion.onConflict(table).unbounded()
                        : SkippingInsertion.whereNotExists(table, "").unbounded();
            case POSTGRESQL -> SkippingInsertion.onConflict(table);
            case MARIADB, MYSQL -> SkippingInsertion.ignoring(table);
            case SQLSERVER -> SkippingInsertion.holdingTheRange(table);
            case ORACLE -> SkippingInsertion.ignoringTheRow(table);
            case DB2 -> SkippingInsertion.whereNotExists(table, " FROM SYSIBM.SYSDUMMY1");
        };
    }

    /** How it reads a record that an insert has found. */
    Reading reading(RecordTable table) {
        return switch (this) {
            case MARIADB -> Reading.locking(table, "LOCK IN SHARE MODE NOWAIT");
            case MYSQL -> Reading.locking(table, "FOR SHARE NOWAIT");
            default -> Reading.PLAIN;
        };
    }

    /** How it deletes expired records without waiting for another transaction. */
    Purging purging(RecordTable table, EntityManager entityManager) {
        return switch (this) {
            case POSTGRESQL -> DirectPurging.byPlace(table);
            case SQLSERVER -> DirectPurging.readingPast(table);
            case MARIADB, MYSQL -> DirectPurging.alongIndex(table, expiryIndex(table, entityManager));
            case H2 -> SelectingPurging.skippingLocked(table);
            case ORACLE -> SelectingPurging.countingRows(table);
            case DB2 -> SelectingPurging.skippingLockedData(table);
        };
    }

    private static String expiryIndex(RecordTable table, EntityManager entityManager) {
        return (String) entityManager
                .createNativeQuery(EXPIRY_INDEX)
                .setParameter(1, table.schema())
                .setParameter(2, table.name())
                .setParameter(3, table.columns().get("expires_at"))
                .getSingleResult();
    }

    private static boolean inPostgreSqlMode(EntityManager entityManager) {
        return entityManager.createNativeQuery(H2_MODE).getResultList().contains("PostgreSQL");
    }
}
