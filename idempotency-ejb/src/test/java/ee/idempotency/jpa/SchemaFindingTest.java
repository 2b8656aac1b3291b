// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a unit or a table is said exactly, with the script that cures it. */
class SchemaFindingTest {

    static Stream<TestDatabase> databases() {
        return Stream.of(
                TestDatabase.h2(),
                TestDatabase.h2InPostgreSqlMode(),
                TestDatabase.postgreSql(),
                TestDatabase.mariaDb());
    }

    @Test
    void namesTheMappingFileWhenTheUnitDoesNotKnowTheRecord() {
        assertThat(finding(TestDatabase.h2(), "unmapped"))
                .hasMessageContaining("<mapping-file>META-INF/idempotency-orm.xml</mapping-file>");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void saysThatTheTableIsNotThere(TestDatabase database) {
        StoreBench bench = new StoreBench(database.unitWithoutTables("records"));

        assertThat(finding(bench))
                .hasMessageContaining("The table of the idempotency record is not there.")
                .hasMessageContaining("V1__create_idempotency_record.sql")
                .hasMessageContaining("The database says: ");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void namesTheColumnThatIsMissing(TestDatabase database) {
        made(database);
        database.execute("ALTER TABLE idempotency_record DROP COLUMN support_fields");

        assertThat(finding(database, "records"))
                .hasMessageContaining("lacks the column support_fields.")
                .hasMessageMatching("(?s).*ee/idempotency/schema/(h2|postgresql|mariadb)/V2__add_support_fields.sql.*");
    }

    @Test
    void namesEachColumnThatIsMissing() {
        TestDatabase database = made(TestDatabase.h2());
        database.execute("ALTER TABLE idempotency_record DROP COLUMN fingerprint");
        database.execute("ALTER TABLE idempotency_record DROP COLUMN support_fields");

        assertThat(finding(database, "records"))
                .hasMessageContaining("lacks the columns fingerprint, support_fields.")
                .hasMessageContaining("ee/idempotency/schema/h2/V1__create_idempotency_record.sql");
    }

    @Test
    void saysThatATableDoesNotTakeTheRecord() {
        TestDatabase database = made(TestDatabase.h2());
        database.execute("ALTER TABLE idempotency_record ADD COLUMN region VARCHAR(2) NOT NULL");

        assertThat(finding(database, "records"))
                .hasMessageContaining("is there, but a record can't be written.")
                .hasMessageContaining("REGION");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void refusesATableThatTakesTheSameIdTwice(TestDatabase database) {
        made(database);
        database.execute(
                database.isPostgreSql()
                        ? "ALTER TABLE idempotency_record DROP CONSTRAINT idempotency_record_pkey"
                        : "ALTER TABLE idempotency_record DROP PRIMARY KEY");

        assertThat(finding(database, "records"))
                .hasMessageContaining("takes the same id twice. Make the column id its primary key")
                .hasMessageContaining("V1__create_idempotency_record.sql");
    }

    @Test
    void takesAUniqueIndexForWhatItIs() {
        TestDatabase database = made(TestDatabase.h2());
        database.execute("ALTER TABLE idempotency_record DROP PRIMARY KEY");
        database.execute("CREATE UNIQUE INDEX own_id ON idempotency_record (id)");
        StoreBench bench = new StoreBench(database.unit("records")).prepared();
        Attempt attempt = Attempts.fresh();

        boolean admitted = bench.admitsAndCommits(attempt);

        assertThat(admitted).isTrue();
        assertThat(database.records(attempt.identity())).isOne();
    }

    @Test
    void takesADatabaseThatCannotBeReachedForUnavailable() {
        PersistenceException failure = new PersistenceException(new SQLException("refused", "08001"));

        assertThat(SchemaFinding.notWritten(failure, Stream.empty()).reason()).isEqualTo(Reason.UNAVAILABLE);
    }

    private static TestDatabase made(TestDatabase database) {
        new StoreBench(database.unit("records")).find(Attempts.fresh().identity());
        return database;
    }

    private static StoreException finding(TestDatabase database, String unit) {
        return finding(new StoreBench(database.unit(unit)));
    }

    private static StoreException finding(StoreBench bench) {
        StoreException finding = catchThrowableOfType(StoreException.class, bench::prepared);
        assertThat(finding.reason()).isEqualTo(Reason.MISCONFIGURED);
        return finding;
    }
}
