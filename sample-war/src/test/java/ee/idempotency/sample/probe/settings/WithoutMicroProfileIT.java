// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The application on a server that has no class of MicroProfile Config. */
@EnabledIfSystemProperty(
        named = "server",
        matches = "wildfly",
        disabledReason = "an application can't hide MicroProfile Config on Payara")
class WithoutMicroProfileIT {

    private static final String DEPLOYMENT_STRUCTURE = """
            <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
              <deployment>
                <exclude-subsystems>
                  <subsystem name="microprofile-config-smallrye"/>
                </exclude-subsystems>
              </deployment>
            </jboss-deployment-structure>
            """;

    private static final Database DATABASE = TestDatabase.H2.fresh();

    private static ProbeServer server;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = ProbeServer.start(ProbeWar.ofNotes("plain")
                .with(OwnSettings.class, SeenResource.class)
                .withResource("META-INF/microprofile-config.properties", "idempotency.key-header=Operator-Key")
                .withWebInf("jboss-deployment-structure.xml", DEPLOYMENT_STRUCTURE)
                .withUnit()
                .on(DATABASE));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void runsWhereMicroProfileConfigIsNotSeen() {
        assertThat(Http.text(server.http("plain").get("seen"))).isEqualTo("not seen");
    }

    @Test
    void worksWithTheApplicationsSettings() {
        HttpResponse<byte[]> first = post();
        HttpResponse<byte[]> retry = post();

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(retry.headers().firstValue("Own-Replayed")).contains("true");
        assertThat(new Tables(DATABASE).notes(key)).isOne();
    }

    private HttpResponse<byte[]> post() {
        return server.http("plain").post("notes", key, "Own-Key", key);
    }
}
