// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import static ee.idempotency.arquillian.Database.JNDI_NAME;
import static ee.idempotency.sample.probe.promise.Wars.OTHER_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Wirings that keep the promise: they are deployed, and record and row commit and roll back together. */
class KeptPromiseIT {

    private static final String ONE_SOURCE = "one_source";
    private static final String TWO_SOURCES = "two_sources";

    /** Where the records are. */
    private static final Map<String, Database> RECORDS =
            Map.of(ONE_SOURCE, TestDatabase.H2.fresh(), TWO_SOURCES, TestDatabase.H2.fresh());

    private static ProbeServer server;

    private final String text = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = ProbeServer.start(
                Wars.ofTwoUnits(ONE_SOURCE, JNDI_NAME, JNDI_NAME).on(RECORDS.get(ONE_SOURCE)), twoSources());
    }

    /** Both of a class that is an XA data source. */
    private static WebArchive twoSources() {
        Database records = RECORDS.get(TWO_SOURCES);
        String other = TestDatabase.H2.fresh().dataSourceElement().replace(JNDI_NAME, OTHER_SOURCE);
        ProbeWar war = Wars.ofTwoUnits(TWO_SOURCES, JNDI_NAME, OTHER_SOURCE);
        return war.on(records).setWebXML(new StringAsset(records.intoWebXml("""
                <?xml version="1.0" encoding="UTF-8"?>
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                %s</web-app>""".formatted(other))));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE_SOURCE, TWO_SOURCES})
    void rollsRowAndRecordBackTogetherAndCommitsThemTogether(String war) {
        HttpResponse<byte[]> refused = post(war, 429);
        String rowsOfTheRefused = count(war);
        HttpResponse<byte[]> accepted = post(war, 201);
        HttpResponse<byte[]> retry = post(war, 201);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(rowsOfTheRefused).isEqualTo("0");
        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(accepted.body());
        assertThat(count(war)).isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {ONE_SOURCE, TWO_SOURCES})
    void leavesNoRowOfItsOwn(String war) {
        assertThat(new Tables(RECORDS.get(war))
                        .number("select count(*) from {idempotency_record} where {operation} = 'probe'"))
                .isZero();
    }

    @Test
    void saysOnceThatAnotherDatabaseCanNotBeProven() {
        assertThat(server.log().split("The table of the records is not in the database of unit \"archive\"", -1))
                .hasSize(2);
        assertThat(server.log()).doesNotContain("The promise is broken", "was not looked at");
    }

    private HttpResponse<byte[]> post(String war, int status) {
        return server.http(war).post("archive?status=" + status, text, "Idempotency-Key", text + (status == 201));
    }

    private String count(String war) {
        return Http.text(server.http(war).get("archive?text=" + text));
    }
}
