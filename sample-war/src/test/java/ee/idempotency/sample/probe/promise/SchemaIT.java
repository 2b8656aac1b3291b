// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A table that can't hold the records: the deployment fails, or the log says why and protected requests are refused. */
class SchemaIT {

    private static final String UNMADE_UNIT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
              <persistence-unit name="notes" transaction-type="JTA">
                <jta-data-source>%s</jta-data-source>
                %s
                <properties></properties>
              </persistence-unit>
            </persistence>
            """.formatted(Database.JNDI_NAME, ProbeWar.MAPPING_FILE);

    private static final String COLUMNS = """
            id VARCHAR(43) NOT NULL, operation VARCHAR(255) NOT NULL, fingerprint VARCHAR(64) NOT NULL,
            state VARCHAR(9) NOT NULL, started_at BIGINT NOT NULL, completed_at BIGINT, status INTEGER,
            support_fields VARCHAR(1000), payload %s""";

    private static ProbeServer server;

    @BeforeAll
    static void start() {
        server = ProbeServer.start(
                warned("no_column", TestDatabase.H2, COLUMNS.formatted("VARBINARY") + ", PRIMARY KEY (id)"),
                warned(
                        "no_primary_key",
                        TestDatabase.POSTGRESQL,
                        COLUMNS.formatted("BYTEA") + ", expires_at BIGINT NOT NULL"));
    }

    private static WebArchive warned(String name, TestDatabase product, String columns) {
        Database database = product.fresh();
        new Tables(database).update("CREATE TABLE idempotency_record (" + columns + ")");
        return unmade(name, database, WarnSettings.class);
    }

    private static WebArchive unmade(String name, Database database, Class<?>... more) {
        return ProbeWar.ofNotes(name)
                .with(more)
                .withResource("META-INF/persistence.xml", UNMADE_UNIT)
                .on(database);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void failsTheDeploymentWhereTheTableIsMissing() {
        String log = Server.refuse(Launch.of(unmade("no_table", TestDatabase.H2.fresh())));

        assertThat(log)
                .contains("The table of the idempotency record is not there.")
                .contains("V1__create_idempotency_record.sql");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no_column", "no_primary_key"})
    void refusesWith503WhereTheApplicationIsOnlyWarned(String war) {
        int status =
                server.http(war).post("notes", "text", "Idempotency-Key", war).statusCode();

        assertThat(status).isEqualTo(503);
    }

    @Test
    void saysWhatToDo() {
        assertThat(server.log())
                .contains("lacks the column expires_at. Its columns are in"
                        + " ee/idempotency/schema/h2/V1__create_idempotency_record.sql")
                .contains("takes the same id twice. Make the column id its primary key, as"
                        + " ee/idempotency/schema/postgresql/V1__create_idempotency_record.sql");
    }
}
