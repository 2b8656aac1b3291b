// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.spi.Admission;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReplayTest {

    private static final Key KEY = Key.of("k1");

    private final IdempotencySettings settings = IdempotencySettings.defaults();
    private final Responses.Response response = Responses.of(Response.status(200));
    private final Answer answer = new Answer(response, settings);

    @Test
    void answersWhatWasStored() {
        replay(201, Map.of("Location", List.of("/orders/1"), "Content-Type", List.of("text/plain")), "order");

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.bytes()).asString(UTF_8).isEqualTo("order");
        assertThat(response.getStringHeaders())
                .containsOnly(
                        entry("Location", List.of("/orders/1")),
                        entry("Content-Type", List.of("text/plain")),
                        entry("Idempotent-Replayed", List.of("true")),
                        entry("Idempotency-Key", List.of("\"k1\"")),
                        entry("Idempotency-Key-Expires", List.of("Sun, 22 Nov 2026 10:00:00 GMT")));
    }

    @Test
    void doesNotDoubleWhatFiltersAdd() {
        response.getHeaders().add("x-version", "now");
        response.getHeaders().add("X-Unknown-Then", "now");

        replay(200, Map.of("X-Version", List.of("then", "too")), "order");

        assertThat(response.getStringHeaders())
                .containsEntry("X-Version", List.of("then", "too"))
                .doesNotContainKey("X-Unknown-Then");
    }

    @Test
    void keepsTheUnstoredHeadersOfThisAnswer() {
        response.getHeaders().add("TraceParent", "00-2");

        replay(200, Map.of(), "order");

        assertThat(response.getHeaderString("traceparent")).isEqualTo("00-2");
    }

    @Test
    void answersNothingWhereThatWasStored() {
        replay(204, Map.of(), "");

        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(response.hasEntity()).isFalse();
    }

    @Test
    void answersAnErrorWithoutABodyWithAnEmptyOne() {
        replay(404, Map.of(), "");

        assertThat(response.bytes()).isEmpty();
    }

    @Test
    void answersABodyWithoutATypeWithoutOne() {
        response.getHeaders().add("Content-Type", "text/html");

        replay(200, Map.of(), "order");

        assertThat(response.getHeaders()).doesNotContainKey("Content-Type");
    }

    @Test
    void saysThatABodyWasTooLargeToBeStored() {
        StoredResponse stored = StoredResponse.of(200, Map.of("Content-Type", List.of("text/plain")), new byte[2], 1);

        answer.replay(replayOf(stored), KEY);

        assertThat(response.getHeaderString("Idempotent-Replayed-Body")).isEqualTo("omitted");
        assertThat(response.getHeaderString("Idempotent-Replayed")).isEqualTo("true");
        assertThat(response.hasEntity()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Type", "content-type"})
    void keepsTheTypeHoweverItIsSpelled(String header) {
        replay(200, Map.of(header, List.of("text/plain")), "order");

        assertThat(response.getHeaderString("Content-Type")).isEqualTo("text/plain");
    }

    @Test
    void refusesWithNothingOfWhatTheAnswerWas() {
        Responses.Response done = Responses.of(Response.status(201)
                .entity("order")
                .type("text/plain")
                .header("Location", "/orders/1")
                .header("Set-Cookie", "order=1")
                .header("Content-Length", 5));

        new Answer(done, settings).refuse(Problem.OUTCOME_UNKNOWN, KEY);

        assertThat(done.getStatus()).isEqualTo(503);
        assertThat(done.bytes()).isEqualTo(Problem.OUTCOME_UNKNOWN.toBytes(settings, KEY));
        assertThat(done.getStringHeaders())
                .containsOnly(
                        entry("Content-Type", List.of("application/problem+json")),
                        entry("Retry-After", List.of("1")),
                        entry("Idempotency-Key", List.of("\"k1\"")));
    }

    @Test
    void refusesWithoutRetryAfterWhereComingAgainSoonDoesNotHelp() {
        answer.refuse(Problem.NOT_COMMITTED, KEY);

        assertThat(response.getHeaders()).containsOnlyKeys("Content-Type", "Idempotency-Key");
    }

    private void replay(int status, Map<String, List<String>> headers, String body) {
        answer.replay(replayOf(StoredResponse.of(status, headers, body.getBytes(UTF_8), 1 << 10)), KEY);
    }

    private static Admission.Replay replayOf(StoredResponse stored) {
        return new Admission.Replay(stored.toResult(), Application.NOW);
    }
}
