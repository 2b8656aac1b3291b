// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Properties of MicroProfile Config override the application's settings. */
@DisabledIfSystemProperty(
        named = "server",
        matches = "openliberty",
        disabledReason = "The tests give Open Liberty no feature of MicroProfile")
class OperatorSettingsIT {

    private static final Database DATABASE = TestDatabase.H2.fresh();

    private static ProbeServer server;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = ProbeServer.start(ProbeWar.ofNotes("configured")
                .with(OwnSettings.class, SeenResource.class)
                .withResource("META-INF/microprofile-config.properties", """
                        idempotency.key-header=Operator-Key
                        idempotency.retention=PT2H
                        """)
                .withUnit()
                .on(DATABASE));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void runsWhereMicroProfileConfigIsSeen() {
        assertThat(Http.text(server.http("configured").get("seen"))).startsWith("seen in");
    }

    @Test
    void readsTheKeyFromTheHeaderThatTheOperatorNames() {
        HttpResponse<byte[]> first = post("Operator-Key");
        HttpResponse<byte[]> retry = post("Operator-Key");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(first.headers().firstValue("Operator-Key")).isPresent();
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(new Tables(DATABASE).notes(key)).isOne();
    }

    @Test
    void knowsNoOtherHeader() {
        assertThat(post("Own-Key").statusCode()).isEqualTo(400);
        assertThat(post("Idempotency-Key").statusCode()).isEqualTo(400);
    }

    @Test
    void keepsARecordAsLongAsTheOperatorSays() {
        Instant expiry = post("Operator-Key")
                .headers()
                .firstValue("Idempotency-Key-Expires")
                .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME))
                .orElseThrow()
                .toInstant();

        assertThat(expiry).isCloseTo(Instant.now().plus(2, ChronoUnit.HOURS), within(5, ChronoUnit.MINUTES));
    }

    @Test
    void keepsTheApplicationsSettingWhereTheOperatorSaysNothing() {
        post("Operator-Key");

        assertThat(post("Operator-Key").headers().firstValue("Own-Replayed")).contains("true");
    }

    private HttpResponse<byte[]> post(String header) {
        return server.http("configured").post("notes", key, header, key);
    }
}
