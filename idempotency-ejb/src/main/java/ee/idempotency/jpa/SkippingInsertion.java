// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An insert that a record which stands there turns into nothing. It waits for a transaction that has inserted the record, and
 * leaves this one alive when it finds it committed. The bound on the wait is the statement's own, so the business statements
 * that follow are free of it.
 */
final class SkippingInsertion implements Insertion {

    private static final String IGNORING = "INSERT IGNORE ";

    /** What the smallest column for results holds that MariaDB and MySQL have, besides one for 255 bytes. */
    private static final int HELD_ANYWHERE = 65_535;

    /** The types of parameters, for a database that wants them said; those of the others are VARCHAR(255). */
    private static final Map<String, String> TYPES = Map.of(
            "started_at", "BIGINT",
            "expires_at", "BIGINT",
            "completed_at", "BIGINT",
            "status", "INTEGER",
            "support_fields", "VARCHAR(1000)",
            "payload", "BLOB(2147483647)");

    private final Statement statement;
    private final Statement completedStatement;
    private final boolean bounded;

    private SkippingInsertion(Form form) {
        this(Statement.sql(form.statement(COLUMNS)), Statement.sql(form.statement(RecordTable.COLUMNS)), true);
    }

    private SkippingInsertion(Statement statement, Statement completedStatement, boolean bounded) {
        this.statement = statement;
        this.completedStatement = completedStatement;
        this.bounded = bounded;
    }

    /** An insert of the columns that are named, with a parameter for each. */
    private interface Form {

        String statement(List<String> columns);
    }

    /** {@code ON CONFLICT DO NOTHING}: PostgreSQL, and H2 in its PostgreSQL mode. */
    static SkippingInsertion onConflict(RecordTable table) {
        return new SkippingInsertion(
                columns -> "INSERT " + into(table, columns) + values(columns) + " ON CONFLICT DO NOTHING");
    }

    /** {@code INSERT IGNORE}: MariaDB, and after its manual, not run here, MySQL. */
    static SkippingInsertion ignoring(RecordTable table) {
        return new SkippingInsertion(columns -> IGNORING + into(table, columns) + values(columns));
    }

    /**
     * An insert of nothing where a committed record stands: H2 in its regular mode, and after its manual, not run here, Db2. A
     * record that another transaction inserts at the same time is a unique violation, as ever.
     *
     * @param from where a row comes from, for a database that wants that said
     */
    static SkippingInsertion whereNotExists(RecordTable table, String from) {
        return new SkippingInsertion(columns -> "INSERT " + into(table, columns) + " SELECT "
                + parameters(columns, SkippingInsertion::typed) + from + " WHERE NOT EXISTS (SELECT 1 FROM "
                + table.quoted() + " WHERE " + table.column("id") + " = CAST(?1 AS VARCHAR(255)))");
    }

    /**
     * The same with the place of the record locked before it is looked at, so that of two at once the second one waits: SQL
     * Server, after its manual, not run here.
     */
    static SkippingInsertion holdingTheRange(RecordTable table) {
        return new SkippingInsertion(columns -> "INSERT " + into(table, columns) + " SELECT "
                + parameters(columns, SkippingInsertion::untyped) + " WHERE NOT EXISTS (SELECT 1 FROM "
                + table.quoted() + " WITH (UPDLOCK, HOLDLOCK) WHERE " + table.column("id") + " = ?1)");
    }

    /** The hint that a row which violates the key is ignored: Oracle, after its manual, not run here. */
    static SkippingInsertion ignoringTheRow(RecordTable table) {
        return new SkippingInsertion(columns -> "INSERT /*+ IGNORE_ROW_ON_DUPKEY_INDEX(t (" + table.column("id")
                + ")) */ INTO " + table.quoted() + " t" + names(table, columns) + values(columns));
    }

    private static String into(RecordTable table, List<String> columns) {
        return "INTO " + table.quoted() + names(table, columns);
    }

    private static String names(RecordTable table, List<String> columns) {
        return " (" + table.columns(columns) + ")";
    }

    private static String values(List<String> columns) {
        return " VALUES (" + parameters(columns, SkippingInsertion::untyped) + ")";
    }

    private static String parameters(List<String> columns, BinaryOperator<String> spelling) {
        return IntStream.rangeClosed(1, columns.size())
                .mapToObj(number -> spelling.apply("?" + number, columns.get(number - 1)))
                .collect(Collectors.joining(", "));
    }

    private static String untyped(String parameter, String column) {
        return parameter;
    }

    private static String typed(String parameter, String column) {
        return "CAST(" + parameter + " AS " + TYPES.getOrDefault(column, "VARCHAR(255)") + ")";
    }

    /** Without the timeout that JDBC gives to a statement: for H2, which keeps it on the connection. */
    SkippingInsertion unbounded() {
        return new SkippingInsertion(statement, completedStatement, false);
    }

    /** Whether it finds no record twice even where the table would take one, so that its trying proves nothing. */
    boolean looksFirst() {
        return statement().contains("NOT EXISTS");
    }

    String statement() {
        return statement.text();
    }

    String completedStatement() {
        return completedStatement.text();
    }

    @Override
    public SkippingInsertion named(EntityManager entityManager) {
        return new SkippingInsertion(statement.named(entityManager), completedStatement.named(entityManager), bounded);
    }

    @Override
    public boolean breaksOnDuplicate() {
        return false;
    }

    @Override
    public boolean insert(EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt) {
        return query(entityManager, statement, attempt, startedAt, expiresAt)
                        .setParameter(4, RecordState.STARTED.name())
                        .executeUpdate()
                == 1;
    }

    /** The parameters stand in the order of {@link RecordTable#COLUMNS}. */
    @Override
    public boolean insertCompleted(
            EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion) {
        StoredResult result = completion.result();
        return query(entityManager, completedStatement, attempt, startedAt, expiresAt)
                        .setParameter(4, result.state().name())
                        .setParameter(7, completion.completedAt().toEpochMilli())
                        .setParameter(8, result.status())
                        .setParameter(9, completion.supportFields().toString())
                        .setParameter(10, result.payload())
                        .executeUpdate()
                == 1;
    }

    /** {@code INSERT IGNORE} makes warnings of all errors: what is too long for its column would be cut. */
    @Override
    public boolean altersQuietly(Completion completion) {
        return statement().startsWith(IGNORING) && completion.result().payload().length > HELD_ANYWHERE;
    }

    /** All parameters but the state and what a completion has. */
    private Query query(
            EntityManager entityManager, Statement inserting, Attempt attempt, Instant startedAt, Instant expiresAt) {
        Query insert = inserting
                .in(entityManager)
                .setParameter(1, attempt.identity().id())
                .setParameter(2, attempt.operation().name())
                .setParameter(3, attempt.fingerprint().toString())
                .setParameter(5, startedAt.toEpochMilli())
                .setParameter(6, expiresAt.toEpochMilli());
        if (bounded) {
            insert.setHint(
                    "jakarta.persistence.query.timeout",
                    millis(attempt.operation().waitLimit()));
        }
        return insert;
    }

    /** At least the one second that JDBC can say. */
    private static int millis(Duration waitLimit) {
        long wholeSeconds = Math.max(1, waitLimit.plusMillis(999).toSeconds());
        return (int) Math.min(Integer.MAX_VALUE, wholeSeconds * 1000);
    }
}
