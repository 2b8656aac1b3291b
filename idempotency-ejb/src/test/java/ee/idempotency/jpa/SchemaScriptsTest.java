// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.jpa.TableShape.Column;
import ee.idempotency.jpa.TableShape.Kind;
import ee.idempotency.spi.Attempt;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The scripts make the table that the store needs, whoever runs them. */
class SchemaScriptsTest {

    /** Above the 64 kB of a plain BLOB of MariaDB, and above the default of maxStoredBytes. */
    private static final int LARGE = 3_000_000;

    static Stream<Arguments> runs() {
        return Arrays.stream(SchemaDatabase.values())
                .flatMap(product -> Arrays.stream(SchemaTool.values()).map(tool -> Arguments.of(product, tool)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("runs")
    void makesATableThatTheStoreUses(SchemaDatabase product, SchemaTool tool) throws Exception {
        TestDatabase database = product.fresh();

        tool.migrate(product, database, SchemaTool.LATEST);

        StoreBench bench = new StoreBench(database.unitWithoutTables("records")).prepared();
        Attempt attempt = bench.completed(new StoredResult(RecordState.SUCCEEDED, 201, new byte[LARGE]));
        assertThat(bench.insertion()).isInstanceOf(SkippingInsertion.class);
        assertThat(bench.transactions.rollingBack(() -> bench.admits(attempt))).isFalse();
        assertThat(bench.find(attempt.identity()))
                .hasValueSatisfying(
                        record -> assertThat(record.result()).hasToString("SUCCEEDED 201 (" + LARGE + " bytes)"));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("runs")
    void doesNothingWhenTheTableIsUpToDate(SchemaDatabase product, SchemaTool tool) throws Exception {
        TestDatabase database = product.fresh();
        tool.migrate(product, database, SchemaTool.LATEST);
        TableShape shape = TableShape.of(database);

        tool.migrate(product, database, SchemaTool.LATEST);

        assertThat(TableShape.of(database)).isEqualTo(shape);
    }

    @ParameterizedTest
    @EnumSource
    void isTwoChangesetsOfLiquibase(SchemaDatabase product) throws Exception {
        TestDatabase database = product.fresh();

        SchemaTool.LIQUIBASE.migrate(product, database, SchemaTool.LATEST);

        assertThat(database.number("SELECT COUNT(*) FROM DATABASECHANGELOG WHERE AUTHOR = 'ee.idempotency'"
                        + " AND ID IN ('1', '2')"))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void makesTheTableThatThePersistenceProviderMakes(SchemaDatabase product) throws Exception {
        TestDatabase database = product.fresh();

        SchemaTool.SHELL.migrate(product, database, SchemaTool.LATEST);

        assertThat(TableShape.of(database)).isEqualTo(TableShape.of(product.generated()));
        assertThat(TableShape.of(database).columns())
                .containsEntry("id", new Column(Kind.TEXT, false, 43))
                .containsEntry("payload", new Column(Kind.BYTES, true, 0));
    }

    @ParameterizedTest
    @EnumSource
    void tellsIdentitiesApartThatDifferInCaseOnly(SchemaDatabase product) throws Exception {
        TestDatabase database = product.fresh();
        SchemaTool.SHELL.migrate(product, database, SchemaTool.LATEST);

        insert(database, "an-identity");
        insert(database, "AN-identity");

        assertThat(database.number("SELECT COUNT(*) FROM idempotency_record WHERE id = ?", "AN-identity"))
                .isOne();
    }

    private static void insert(TestDatabase database, String id) {
        database.execute("""
                INSERT INTO idempotency_record (id, operation, fingerprint, state, started_at, expires_at)
                VALUES (?, 'POST /żółw', 'sha256:x', 'STARTED', 0, 0)""", id);
    }
}
