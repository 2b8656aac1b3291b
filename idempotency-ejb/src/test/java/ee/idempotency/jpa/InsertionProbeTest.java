// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.EXPIRY;
import static ee.idempotency.jpa.StoreBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.EntityTransactions;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of an application's unit that reach the record's table. */
class InsertionProbeTest {

    private static final TestDatabase H2 = TestDatabase.h2();
    private static final TestDatabase H2_POSTGRESQL_MODE = TestDatabase.h2InPostgreSqlMode();
    private static final TestDatabase POSTGRESQL = TestDatabase.postgreSql();

    /** EclipseLink's own DDL does not delimit the schema; so the application has a script. */
    private static final String TABLE_IN_APP_SPACE = """
            CREATE TABLE "App space"."idempotency_record" (
              "id" VARCHAR(43) PRIMARY KEY,
              "operation" VARCHAR(255) NOT NULL,
              "fingerprint" VARCHAR(64) NOT NULL,
              "state" VARCHAR(9) NOT NULL,
              "started_at" BIGINT NOT NULL,
              "expires_at" BIGINT NOT NULL,
              "completed_at" BIGINT,
              "status" INTEGER,
              "support_fields" VARCHAR(1000),
              "payload" %s)""";

    static {
        Stream.of(H2, H2_POSTGRESQL_MODE, POSTGRESQL).forEach(database -> {
            database.execute("CREATE SCHEMA app");
            database.execute("CREATE SCHEMA \"App space\"");
            database.execute(TABLE_IN_APP_SPACE.formatted(database == POSTGRESQL ? "BYTEA" : "VARBINARY(1048576)"));
        });
    }

    static Stream<Arguments> units() {
        return Stream.of(H2, H2_POSTGRESQL_MODE, POSTGRESQL)
                .flatMap(database -> Stream.of("delimited", "default-schema", "delimited-default-schema", "renamed")
                        .map(unit -> Arguments.of(unit, database)));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("units")
    void skipsADuplicateWhereverTheTableStands(String unit, TestDatabase database) {
        StoreBench bench = new StoreBench(database.unit(unit));

        assertThat(bench.insertion()).isInstanceOf(SkippingInsertion.class);
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("units")
    void usesTheTableWhereverItStands(String unit, TestDatabase database) {
        StoreBench bench = new StoreBench(database.unit(unit)).prepared();

        Attempt attempt = bench.completed(StoreBench.result("done"));

        assertThat(bench.transactions.rollingBack(() -> bench.admits(attempt))).isFalse();
        assertThat(bench.transactions.committing(() -> bench.store.takeOver(attempt, EXPIRY, EXPIRY.plusMillis(9))))
                .isTrue();
        assertThat(bench.find(attempt.identity())).isPresent();
        assertThat(bench.transactions.committing(() -> bench.store.purge(EXPIRY.plusMillis(10), 100)))
                .isPositive();
        assertThat(bench.find(attempt.identity())).isEmpty();
    }

    @Test
    void takesTheTableOfTheUnitAmongSeveral() {
        StoreBench other = new StoreBench(POSTGRESQL.unit("records")).prepared();
        StoreBench bench = new StoreBench(POSTGRESQL.unit("default-schema")).prepared();
        Attempt attempt = Attempts.fresh();

        bench.admitsAndCommits(attempt);

        assertThat(bench.find(attempt.identity())).isPresent();
        assertThat(other.find(attempt.identity())).isEmpty();
    }

    @Test
    void knowsTheTableThatTheApplicationNamed() {
        StoreBench bench = new StoreBench(POSTGRESQL.unit("renamed"));

        assertThat(bench.store.table()).isEmpty();
        assertThat(bench.prepared().store.table()).hasValueSatisfying(table -> {
            assertThat(table.quoted()).isEqualTo("\"app\".\"handled_requests\"");
            assertThat(table.column("started_at")).isEqualTo("\"started_at\"");
        });
    }

    @Test
    void spellsTheTableAsTheCatalogueDoes() {
        StoreBench bench = new StoreBench(H2.unit("default-schema")).prepared();

        assertThat(bench.store.table()).hasValueSatisfying(table -> {
            assertThat(table.quoted()).isEqualTo("\"APP\".\"IDEMPOTENCY_RECORD\"");
            assertThat(table.column("id")).isEqualTo("\"ID\"");
        });
    }

    @Test
    void knowsTheTableOfAStoreThatPersists() {
        TestDatabase database = TestDatabase.postgreSql();
        StoreBench bench = new StoreBench(database.unit("records"));
        bench.find(Attempts.fresh().identity());
        deferTheConstraint(database);

        assertThat(bench.prepared().store.table()).isPresent();
    }

    @Test
    void leavesNoRecordBehind() {
        new StoreBench(H2.unit("records")).prepared();

        assertThat(H2.number("SELECT COUNT(*) FROM idempotency_record WHERE id LIKE 'probe%'"))
                .isZero();
    }

    @Test
    void fallsBackToPersistingWhereADuplicateCannotBeSkipped() {
        TestDatabase database = TestDatabase.postgreSql();
        StoreBench bench = new StoreBench(database.unit("records"));
        bench.find(Attempts.fresh().identity());
        deferTheConstraint(database);

        assertThat(bench.insertion()).isInstanceOf(PersistingInsertion.class);
        assertThat(bench.prepared().transactions.committing(() -> bench.store.admit(Attempts.fresh(), NOW, EXPIRY)))
                .isTrue();
    }

    @Test
    void updatesOnTheConnectionOfTheTransaction() {
        assertThat(completing(entityManager -> entityManager)).isInstanceOf(ConnectedUpdate.class);
    }

    @Test
    void updatesByQueriesWhereTheProviderRefusesItsConnection() {
        assertThat(completing(entityManager -> handingOut(entityManager, () -> {
                    throw new IllegalArgumentException("no such type");
                })))
                .isInstanceOf(QueriedUpdate.class);
    }

    @Test
    void updatesByQueriesWhereTheProviderHandsOutNothing() {
        assertThat(completing(entityManager -> handingOut(entityManager, () -> null)))
                .isInstanceOf(QueriedUpdate.class);
    }

    /** What is written there would commit without the transaction. */
    @Test
    void updatesByQueriesWhereTheConnectionIsNotTheTransactions() throws SQLException {
        try (Connection other = POSTGRESQL.connect()) {
            assertThat(completing(entityManager -> handingOut(entityManager, () -> other)))
                    .isInstanceOf(QueriedUpdate.class);
        }
        assertThat(POSTGRESQL.number("SELECT COUNT(*) FROM idempotency_record WHERE operation = 'probe'"))
                .isZero();
    }

    /** As on a server whose application has a provider of its own, and Hibernate's classes beside it. */
    @Test
    void takesNoOtherProviderForHibernate() {
        EntityManager eclipseLink = new EntityTransactions(POSTGRESQL.unit("records")).entityManager();

        assertThatThrownBy(() -> HibernateConnection.of(eclipseLink))
                .isInstanceOf(PersistenceException.class)
                .hasMessageStartingWith("the provider is not Hibernate");
    }

    @Test
    void readsReplaysOnAConnectionOfItsOwn() {
        assertThat(usage(entityManager -> entityManager).peeking()).isInstanceOf(ConnectedReading.class);
    }

    @Test
    void readsReplaysByQueriesWhereTheProviderHasNoConnectionForThem() {
        Usage usage = usage(entityManager -> answering(entityManager, "getEntityManagerFactory", () -> {
            throw new PersistenceException("no such type");
        }));

        assertThat(usage.peeking()).isInstanceOf(QueriedReading.class);
        assertThat(usage.completing().update()).isInstanceOf(ConnectedUpdate.class);
    }

    @Test
    void readsReplaysByQueriesWhereTheConnectionForThemDoesNotRead() {
        EntityManagerFactory elsewhere = TestDatabase.h2().unit("records");

        assertThat(usage(entityManager -> answering(entityManager, "getEntityManagerFactory", () -> elsewhere))
                        .peeking())
                .isInstanceOf(QueriedReading.class);
    }

    private static Update completing(UnaryOperator<EntityManager> provider) {
        return usage(provider).completing().update();
    }

    private static Usage usage(UnaryOperator<EntityManager> provider) {
        EntityTransactions transactions = new EntityTransactions(POSTGRESQL.unit("records"));
        return InsertionProbe.probe(provider.apply(transactions.entityManager()), transactions::apart);
    }

    private static EntityManager handingOut(EntityManager entityManager, Supplier<@Nullable Connection> connection) {
        return answering(entityManager, "unwrap", connection);
    }

    private static EntityManager answering(EntityManager entityManager, String name, Supplier<?> answer) {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) ->
                        method.getName().equals(name) ? answer.get() : method.invoke(entityManager, arguments));
    }

    private static void deferTheConstraint(TestDatabase database) {
        database.execute("ALTER TABLE idempotency_record DROP CONSTRAINT idempotency_record_pkey");
        database.execute("ALTER TABLE idempotency_record ADD UNIQUE (id) DEFERRABLE INITIALLY DEFERRED");
    }
}
