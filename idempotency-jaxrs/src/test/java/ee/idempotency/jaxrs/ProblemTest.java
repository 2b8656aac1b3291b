// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.NotCommittedException;
import ee.idempotency.spi.StoreException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemTest {

    private final IdempotencySettings settings = IdempotencySettings.builder()
            .problemBase(URI.create("https://shop.example/problems/"))
            .retryAfter(Duration.ofSeconds(3))
            .build();

    private final Key key = Key.of("k\"1");

    @ParameterizedTest
    @MethodSource("problems")
    void hasTheMembersOfProblemDetailsAndNoOther(Problem problem) {
        JsonObject json = json(problem.toBytes(settings, key));

        assertThat(json)
                .containsOnlyKeys("type", "status", "title", "detail", "retryable", "key")
                .containsEntry("type", Json.createValue("https://shop.example/problems/" + problem.name()))
                .containsEntry("status", Json.createValue(problem.status()))
                .containsEntry("title", Json.createValue(problem.title()))
                .containsEntry("detail", Json.createValue(problem.detail()))
                .containsEntry("key", Json.createValue("k\"1"));
        assertThat(json.getBoolean("retryable")).isEqualTo(problem.retryable());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void answersAsProblemJsonWithItsStatus(Problem problem) {
        Response response = problem.toResponse(settings, key);

        assertThat(response.getStatus()).isEqualTo(problem.status());
        assertThat(response.getStringHeaders().getFirst("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("problems")
    void tellsWhenToComeAgainOnlyWhereThatHelps(Problem problem) {
        Response response = problem.toResponse(settings, key);

        boolean helps = Stream.of(Problem.IN_PROGRESS, Problem.UNAVAILABLE, Problem.UNDONE, Problem.OUTCOME_UNKNOWN)
                .anyMatch(problem::equals);
        assertThat(response.getStringHeaders().containsKey("Retry-After")).isEqualTo(helps);
        assertThat(problem.comesAgain()).isEqualTo(helps);
    }

    @Test
    void tellsWhenToComeAgainInSeconds() {
        assertThat(Problem.IN_PROGRESS
                        .toResponse(settings, key)
                        .getStringHeaders()
                        .getFirst("Retry-After"))
                .isEqualTo("3");
    }

    @Test
    void echoesTheKeyInTheHeader() {
        assertThat(Problem.MISMATCH.toResponse(settings, key).getStringHeaders().getFirst("Idempotency-Key"))
                .isEqualTo("\"k\\\"1\"");
    }

    @Test
    void echoesNoKeyThatWasNotRead() {
        Response response = Problem.malformed("Malformed key: it is empty").toResponse(settings, null);

        assertThat(response.getStringHeaders()).containsOnlyKeys("Content-Type");
        assertThat(json((byte[]) response.getEntity())).doesNotContainKey("key");
    }

    @Test
    void saysWhatIsMalformed() {
        Problem problem = Problem.malformed("Malformed key: it is empty");

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.title()).isEqualTo("Idempotency-Key is malformed");
        assertThat(problem.detail()).contains("Malformed key: it is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "DUPLICATE, undone",
        "CONFLICT, undone",
        "TIMEOUT, undone",
        "MISCONFIGURED, store-unavailable",
        "UNAVAILABLE, not-committed"
    })
    void tellsWhatBrokeTheStoreBehindTheWork(StoreException.Reason reason, String name) {
        StoreException failure = new StoreException(reason, "m", null);

        assertThat(Problem.of(new NotCommittedException("m", false, failure)).name())
                .isEqualTo(name);
    }

    @Test
    void namesEveryProblemByATypeOfItsOwn() {
        assertThat(problems()).extracting(Problem::name).doesNotHaveDuplicates();
    }

    static Stream<Problem> problems() {
        return Stream.of(
                Problem.MISSING,
                Problem.malformed("Malformed key: it is empty"),
                Problem.FORBIDDEN,
                Problem.TOO_LARGE,
                Problem.IN_PROGRESS,
                Problem.MISMATCH,
                Problem.EXPIRED,
                Problem.UNAVAILABLE,
                Problem.NOT_COMMITTED,
                Problem.UNDONE,
                Problem.OUTCOME_UNKNOWN,
                Problem.FAILED);
    }

    private static JsonObject json(byte[] bytes) {
        assertThat(bytes).asString(UTF_8).startsWith("{");
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        }
    }
}
