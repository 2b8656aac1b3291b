// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A copy of the scripts for a table of another name and schema, as the guide makes it. */
class SchemaRenamedTest {

    @ParameterizedTest
    @EnumSource
    void makesTheTableThatTheApplicationMapsItself(SchemaDatabase product) {
        TestDatabase database = product.fresh();
        database.execute("CREATE SCHEMA IF NOT EXISTS app");
        database.execute("DROP TABLE IF EXISTS app.handled_requests"); // MariaDB has one schema app for all databases

        SchemaScripts.texts(product).stream()
                .map(script -> script.replaceAll("\\bidempotency_record\\b", "app.handled_requests"))
                .flatMap(script -> Arrays.stream(script.strip().split(";", -1)))
                .filter(statement -> !statement.isBlank())
                .forEach(database::execute);

        StoreBench bench = new StoreBench(database.unitWithoutTables("renamed")).prepared();
        Attempt attempt = bench.completed(StoreBench.result("done"));
        assertThat(bench.insertion()).isInstanceOf(SkippingInsertion.class);
        assertThat(bench.find(attempt.identity())).isPresent();
        assertThat(database.number("SELECT COUNT(*) FROM app.handled_requests")).isOne();
    }
}
