// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeWar;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A property that means nothing fails the deployment, and the log says which. */
@DisabledIfSystemProperty(
        named = "server",
        matches = "openliberty",
        disabledReason = "The tests give Open Liberty no feature of MicroProfile")
class SettingsRefusalIT {

    private static String log;

    @BeforeAll
    static void deploy() {
        log = Server.refuse(Launch.of(
                configured("bad_value", "idempotency.retention=2 days"),
                configured("out_of_range", "idempotency.purge-batch=10001"),
                configured("unknown", "idempotency.retension=P2D")));
    }

    private static WebArchive configured(String name, String properties) {
        return ProbeWar.ofNotes(name)
                .withResource("META-INF/microprofile-config.properties", properties)
                .withUnit()
                .on(TestDatabase.H2.fresh());
    }

    @Test
    void namesAValueThatIsNone() {
        assertThat(log)
                .contains("MicroProfile Config: idempotency.retention = \"2 days\":"
                        + " must be an ISO-8601 duration such as PT30M or P2D");
    }

    @Test
    void namesAValueOutOfItsRange() {
        assertThat(log)
                .contains("MicroProfile Config: idempotency.purge-batch = \"10001\":"
                        + " purgeBatch must be from 1 to 10000, was 10001");
    }

    @Test
    void namesAnUnknownPropertyAndTheNearest() {
        assertThat(log)
                .contains("MicroProfile Config: idempotency.retension is unknown;"
                        + " the nearest are idempotency.retention, ");
    }
}
