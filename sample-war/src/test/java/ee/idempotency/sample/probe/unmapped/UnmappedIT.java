// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.unmapped;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.app.Notes;
import ee.idempotency.sample.probe.app.ProbeApplication;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal of the method door that no resource catches is answered as the HTTP door answers it. */
class UnmappedIT {

    private static final Database DATABASE = TestDatabase.underTest();
    private static final ProbeServer SERVER = ProbeServer.start(ProbeWar.named("unmapped")
            .with(ProbeApplication.class, Note.class, Notes.class, Ledgers.class, BeanLedgers.class)
            .with(LedgersResource.class, Refusal.class, ExpiryMapper.class, AnyMapper.class)
            .withUnit()
            .on(DATABASE));
    private static final Tables TABLES = new Tables(DATABASE);

    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "bean"})
    void tellsThatTheKeyIsMissing(String kind) {
        assertProblem(post("ledgers/" + kind, key), 400, "key-missing", false);
        assertThat(TABLES.notes(key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "bean"})
    void tellsThatTheKeyIsMalformed(String kind) {
        assertProblem(post("ledgers/" + kind + "?key=%C3%A4", key), 400, "key-malformed", false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ejb", "bean"})
    void tellsThatTheKeyWasUsedForSomethingElse(String kind) {
        post("ledgers/" + kind + "?key=" + key, key);

        assertProblem(post("ledgers/" + kind + "?key=" + key, "other"), 422, "key-reused", false);
    }

    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, 409, in-progress, true",
        "UNAVAILABLE, 503, store-unavailable, true",
        "NOT_COMMITTED, 500, not-committed, true",
        "OUTCOME_UNKNOWN, 503, outcome-unknown, true",
        "LOST, 503, undone, true",
        "NO_TRANSACTION, 500, failed, false"
    })
    void answersEachRefusalOfAnEjb(Refusal refusal, int status, String problem, boolean retryable) {
        assertProblem(post("ledgers/thrown/" + refusal, key), status, problem, retryable);
    }

    @Test
    void saysWhenToComeAgain() {
        HttpResponse<byte[]> answer = post("ledgers/thrown/IN_PROGRESS", key);

        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void leavesWhatTheApplicationMapsItselfToTheApplication() {
        HttpResponse<byte[]> answer = post("ledgers/thrown/EXPIRED", key);

        assertThat(answer.statusCode()).isEqualTo(418);
        assertThat(Http.text(answer)).isEqualTo("the application's own");
    }

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS, 409", "UNAVAILABLE, 503", "NO_TRANSACTION, 500"})
    void storesNoRefusalAsTheResultOfARequest(Refusal refusal, int status) {
        HttpResponse<byte[]> first = post("ledgers/protected/" + refusal, key, "Idempotency-Key", key);
        HttpResponse<byte[]> retry = post("ledgers/protected/" + refusal, key, "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(status);
        assertThat(retry.statusCode()).isEqualTo(status);
        assertThat(retry.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(TABLES.records(Tables.record(LedgersResource.OPERATION, key)))
                .isZero();
        assertThat(TABLES.notes(key)).isZero();
    }

    private static void assertProblem(HttpResponse<byte[]> answer, int status, String problem, boolean retryable) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(Http.text(answer))
                .contains("\"type\":\"https://idempotency.ee/problems/" + problem + "\"", "\"retryable\":" + retryable);
    }

    private static HttpResponse<byte[]> post(String path, String body, String... headers) {
        return SERVER.http("unmapped").post(path, body, headers);
    }
}
