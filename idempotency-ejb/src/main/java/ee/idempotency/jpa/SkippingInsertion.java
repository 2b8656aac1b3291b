// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
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

    private final String statement;
    private final String completedStatement;
    private final Update insert;
    private final Update insertCompleted;
    private final boolean bounded;

    private SkippingInsertion(Form form) {
        this.statement = form.statement(COLUMNS);
        this.completedStatement = form.statement(RecordTable.COLUMNS);
        this.insert = new QueriedUpdate(Statement.sql(statement));
        this.insertCompleted = new QueriedUpdate(Statement.sql(completedStatement));
        this.bounded = true;
    }

    private SkippingInsertion(SkippingInsertion same, Update insert, Update insertCompleted, boolean bounded) {
        this.statement = same.statement;
        this.completedStatement = same.completedStatement;
        this.insert = insert;
        this.insertCompleted = insertCompleted;
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
        return new SkippingInsertion(this, insert, insertCompleted, false);
    }

    /** Whether it finds no record twice even where the table would take one, so that its trying proves nothing. */
    boolean looksFirst() {
        return statement.contains("NOT EXISTS");
    }

    String statement() {
        return statement;
    }

    String completedStatement() {
        return completedStatement;
    }

    @Override
    public SkippingInsertion by(UnaryOperator<Update> way) {
        return new SkippingInsertion(this, way.apply(insert), way.apply(insertCompleted), bounded);
    }

    @Override
    public boolean breaksOnDuplicate() {
        return false;
    }

    @Override
    public boolean insert(EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt) {
        return inserted(
                insert,
                entityManager,
                attempt,
                attempt.identity().id(),
                attempt.operation().name(),
                attempt.fingerprint().toString(),
                RecordState.STARTED.name(),
                startedAt.toEpochMilli(),
                expiresAt.toEpochMilli());
    }

    /** The parameters stand in the order of {@link RecordTable#COLUMNS}. */
    @Override
    public boolean insertCompleted(
            EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion) {
        StoredResult result = completion.result();
        return inserted(
                insertCompleted,
                entityManager,
                attempt,
                attempt.identity().id(),
                attempt.operation().name(),
                attempt.fingerprint().toString(),
                result.state().name(),
                startedAt.toEpochMilli(),
                expiresAt.toEpochMilli(),
                completion.completedAt().toEpochMilli(),
                result.status(),
                completion.supportFields().toString(),
                result.payload());
    }

    /** {@code INSERT IGNORE} makes warnings of all errors: what is too long for its column would be cut. */
    @Override
    public boolean altersQuietly(Completion completion) {
        return statement.startsWith(IGNORING) && completion.result().payload().length > HELD_ANYWHERE;
    }

    private boolean inserted(Update inserting, EntityManager entityManager, Attempt attempt, Object... parameters) {
        int rows = bounded
                ? inserting.executeWithin(attempt.operation().waitLimit(), entityManager, parameters)
                : inserting.execute(entityManager, parameters);
        return rows == 1;
    }
}
