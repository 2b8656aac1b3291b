// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.EntityTransactions;
import ee.idempotency.fixture.TestDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which purge is chosen, and what each does beyond the contract. */
class PurgingTest {

    private static final Instant SOON = Instant.ofEpochMilli(10);

    static Stream<TestDatabase> skipping() {
        return Stream.of(TestDatabase.h2(), TestDatabase.h2InPostgreSqlMode());
    }

    @ParameterizedTest
    @MethodSource("skipping")
    void selectsPastWhatIsLocked(TestDatabase database) {
        assertThat(purging(database))
                .isInstanceOfSatisfying(
                        SelectingPurging.class,
                        purging -> assertThat(purging.statement()).endsWith("FOR UPDATE SKIP LOCKED"));
    }

    static Stream<TestDatabase> direct() {
        return Stream.of(TestDatabase.postgreSql(), TestDatabase.mariaDb());
    }

    @ParameterizedTest
    @MethodSource("direct")
    void deletesInTheDatabaseAlone(TestDatabase database) {
        assertThat(purging(database)).isInstanceOf(DirectPurging.class);
    }

    @Test
    void isPortableWithoutTheIndexThatItWouldGoAlong() {
        TestDatabase database = TestDatabase.mariaDb();
        database.unit("records").createEntityManager().close();
        database.execute("DROP INDEX idempotency_record_expires ON idempotency_record");

        assertThat(purging(database)).isSameAs(SelectingPurging.PORTABLE);
    }

    @Test
    void isPortableWhereTheOwnStatementIsRefused() {
        TestDatabase database = TestDatabase.postgreSql();
        database.unit("records").createEntityManager().close();
        database.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN RAISE EXCEPTION ''no'' USING ERRCODE = ''42501''; END'");
        database.execute("CREATE TRIGGER refuse BEFORE DELETE ON idempotency_record EXECUTE FUNCTION refuse()");

        Usage usage = usage(database);

        assertThat(usage.purging()).isSameAs(SelectingPurging.PORTABLE);
        assertThat(usage.insertion()).isInstanceOf(SkippingInsertion.class);
    }

    @Test
    void isPortableWhereTheOwnStatementDeletesNothing() {
        TestDatabase database = TestDatabase.postgreSql();
        database.unit("records").createEntityManager().close();
        database.execute("CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'");
        database.execute(
                "CREATE TRIGGER keep BEFORE DELETE ON idempotency_record FOR EACH ROW EXECUTE FUNCTION keep()");

        assertThat(purging(database)).isSameAs(SelectingPurging.PORTABLE);
    }

    /** The first rows of two partitions have the same place. */
    @Test
    void deletesOnlyWhatHasExpiredOfATableWithPartitions() {
        TestDatabase database = TestDatabase.postgreSql();
        database.execute("CREATE TABLE parts (id VARCHAR(43), expires_at BIGINT) PARTITION BY LIST (id)");
        database.execute("CREATE TABLE part_1 PARTITION OF parts FOR VALUES IN ('expired')");
        database.execute("CREATE TABLE part_2 PARTITION OF parts FOR VALUES IN ('live')");
        database.execute("INSERT INTO parts VALUES ('expired', 1), ('live', 100)");
        EntityTransactions transactions = new EntityTransactions(database.unit("records"));
        Purging purging = DirectPurging.byPlace(table("public", "parts"));

        int purged = transactions.committing(() -> purging.purge(transactions.entityManager(), SOON, 100));

        assertThat(purged).isOne();
        assertThat(database.number("SELECT COUNT(*) FROM parts WHERE id = 'live'"))
                .isOne();
    }

    @Test
    void staysBelowTheLocksFromWhichSqlServerLocksTheTable() {
        Deque<Integer> rows = new ArrayDeque<>(List.of(1000, 1000, 300));
        List<Object> limits = new ArrayList<>();

        int purged = readingPast().purge(answering(rows, limits), SOON, 5000);

        assertThat(purged).isEqualTo(2300);
        assertThat(limits).containsExactly(1000, 1000, 1000);
    }

    @Test
    void asksSqlServerForNoMoreThanTheLimit() {
        Deque<Integer> rows = new ArrayDeque<>(List.of(1000, 500));
        List<Object> limits = new ArrayList<>();

        int purged = readingPast().purge(answering(rows, limits), SOON, 1500);

        assertThat(purged).isEqualTo(1500);
        assertThat(limits).containsExactly(1000, 500);
    }

    private static Purging readingPast() {
        return DirectPurging.readingPast(table("app", "record"));
    }

    private static Purging purging(TestDatabase database) {
        return usage(database).purging();
    }

    private static Usage usage(TestDatabase database) {
        EntityTransactions transactions = new EntityTransactions(database.unit("records"));
        return InsertionProbe.probe(transactions.entityManager(), transactions::apart);
    }

    static RecordTable table(String schema, String name) {
        return new RecordTable(
                schema,
                name,
                RecordTable.COLUMNS.stream().collect(Collectors.toMap(column -> column, column -> column)),
                "\"\"",
                false);
    }

    /** Deletes so many rows each time, and takes down the limits that it was given. */
    private static EntityManager answering(Deque<Integer> rows, List<Object> limits) {
        Query query = (Query) Proxy.newProxyInstance(
                PurgingTest.class.getClassLoader(), new Class<?>[] {Query.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("executeUpdate")) {
                        return rows.remove();
                    }
                    if (method.getName().equals("setParameter") && arguments[0].equals(2)) {
                        limits.add(arguments[1]);
                    }
                    return proxy;
                });
        return (EntityManager) Proxy.newProxyInstance(
                PurgingTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> query);
    }
}
