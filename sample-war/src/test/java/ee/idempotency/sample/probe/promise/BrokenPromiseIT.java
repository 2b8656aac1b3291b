// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import static ee.idempotency.sample.probe.promise.Wars.DEFAULT_SOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Two handles of the default data source in one transaction. Payara Micro 6.2025.10 gives an EJB a connection outside of the
 * transaction from its second call on; WildFly 39.0.1 does not, so the same archives are deployed there.
 */
class BrokenPromiseIT {

    private static final String PAYARA_ALONE =
            "WildFly's default data source keeps the promise, GlassFish's and Open Liberty's is not there as shipped";

    private final String text = UUID.randomUUID().toString();

    @Test
    @EnabledIfSystemProperty(named = "server", matches = "payara-.*", disabledReason = PAYARA_ALONE)
    void failsTheDeploymentOfTwoUnitsOnTheDefaultDataSource() {
        String log = refuse(Wars.ofTwoUnits("two_units", DEFAULT_SOURCE, DEFAULT_SOURCE));

        assertThat(log)
                .contains("The promise is broken: what unit \"archive\"")
                .contains("promise.Archive.entityManager) writes in an EJB stays when its record rolls back")
                .contains("such as a <data-source> java:app/jdbc/... in web.xml");
    }

    @Test
    @EnabledIfSystemProperty(named = "server", matches = "payara-.*", disabledReason = PAYARA_ALONE)
    void failsTheDeploymentOfStatementsHeldOpenAroundAnEjb() {
        String log = refuse(Wars.ofUnitAndStatements("held"));

        assertThat(log)
                .contains("The promise is broken: what data source java:comp/DefaultDataSource")
                .contains("promise.HeldSource.dataSource) writes around an EJB that writes the record stays");
    }

    @Test
    @EnabledIfSystemProperty(named = "server", matches = "payara-.*", disabledReason = PAYARA_ALONE)
    void losesTheAtomicityWhereTheApplicationIsOnlyWarned() {
        try (ProbeServer server =
                start(Wars.ofTwoUnits("warned", DEFAULT_SOURCE, DEFAULT_SOURCE).with(WarnSettings.class))) {
            HttpResponse<byte[]> refused = post(server.http("warned"), 429);
            String rowsOfTheRefused = count(server.http("warned"));
            post(server.http("warned"), 429);

            assertThat(server.log()).contains("The promise is broken: what unit \"archive\"");
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(rowsOfTheRefused).as("what was rolled back").isEqualTo("1");
            assertThat(count(server.http("warned"))).as("after a retry").isEqualTo("2");
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "server", matches = "wildfly", disabledReason = "see the class")
    void deploysWhereTheDefaultDataSourceKeepsThePromise() {
        try (ProbeServer server =
                start(Wars.ofTwoUnits("two_units", DEFAULT_SOURCE, DEFAULT_SOURCE), Wars.ofUnitAndStatements("held"))) {
            HttpResponse<byte[]> refused = post(server.http("two_units"), 429);
            String rowsOfTheRefused = count(server.http("two_units"));
            HttpResponse<byte[]> accepted = post(server.http("two_units"), 201);

            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(rowsOfTheRefused).isEqualTo("0");
            assertThat(accepted.statusCode()).isEqualTo(201);
            assertThat(count(server.http("two_units"))).isEqualTo("1");
            assertThat(server.log()).doesNotContain("The promise is broken");
        }
    }

    private HttpResponse<byte[]> post(Http http, int status) {
        return http.post("archive?status=" + status, text, "Idempotency-Key", text);
    }

    private String count(Http http) {
        return Http.text(http.get("archive?text=" + text));
    }

    private static String refuse(ProbeWar war) {
        return Server.refuse(Launch.of(war.on(TestDatabase.H2.fresh())));
    }

    private static ProbeServer start(ProbeWar... wars) {
        return ProbeServer.start(
                Arrays.stream(wars).map(war -> war.on(TestDatabase.H2.fresh())).toArray(WebArchive[]::new));
    }
}
