// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.undone;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a client is told when the database undoes the business code of a protected request. */
class UndoneIT {

    private static final Database DATABASE = TestDatabase.underTest();
    private static final ProbeServer SERVER = ProbeServer.start(ProbeWar.ofNotes("undone")
            .with(Breaking.class, BreakingEjb.class, BreakingResource.class)
            .with(OwnFailure.class, OwnFailureMapper.class)
            .withUnit()
            .on(DATABASE));
    private static final Tables TABLES = new Tables(DATABASE);

    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "resource"})
    void tellsTheClientToComeAgain(String place) {
        HttpResponse<byte[]> undone = post("DEADLOCK/" + place, "break " + key);

        assertThat(undone.statusCode()).isEqualTo(503);
        assertThat(undone.headers().firstValue("Retry-After")).contains("1");
        assertThat(undone.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(undone.headers().firstValue("Idempotency-Key")).contains('"' + key + '"');
        assertThat(Http.text(undone)).contains("problems/undone", "\"retryable\":true");
        assertThat(TABLES.notes("break " + key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "resource"})
    void freesTheKey(String place) {
        post("DEADLOCK/" + place, "break " + key);

        assertThat(post("DEADLOCK/" + place, key).statusCode()).isEqualTo(201);
        assertThat(TABLES.notes(key)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "resource"})
    void leavesToTheServerWhatWouldFailAgain(String place) {
        HttpResponse<byte[]> failed = post("CONSTRAINT/" + place, "break " + key);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(TABLES.notes("break " + key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "resource"})
    void leavesToTheApplicationWhatItMapsItself(String place) {
        HttpResponse<byte[]> mapped = post("OWN/" + place, "break " + key);

        assertThat(mapped.statusCode()).isEqualTo(418);
        assertThat(Http.text(mapped)).isEqualTo("the application's own");
    }

    @Test
    void leavesUnprotectedRequestsAlone() {
        HttpResponse<byte[]> failed = SERVER.http("undone").post("breaking/DEADLOCK/resource", "break " + key);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(Http.text(failed)).doesNotContain("problems/undone");
    }

    private HttpResponse<byte[]> post(String path, String text) {
        return SERVER.http("undone").post("breaking/" + path, text, "Idempotency-Key", key);
    }
}
