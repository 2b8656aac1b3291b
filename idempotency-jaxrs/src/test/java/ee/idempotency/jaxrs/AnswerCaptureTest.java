// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCaptureTest {

    private final IdempotencySettings settings =
            IdempotencySettings.builder().maxStoredBytes(16).build();

    @Test
    void storesAndAnswersTheBytesThatTheWriterMade() throws IOException {
        Responses.Response response = Responses.of(Response.created(URI.create("/orders/1"))
                .type("application/json")
                .entity(42));

        StoredResponse stored = answer(response).capture(Writers.ofText());

        assertThat(stored.status()).isEqualTo(201);
        assertThat(stored.body().bytes()).asString(UTF_8).isEqualTo("42");
        assertThat(response.bytes()).asString(UTF_8).isEqualTo("42");
    }

    @Test
    void storesHeadersThatTheWriterAdds() throws IOException {
        List<String> entity = List.of("a");
        Responses.Response response = Responses.of(Response.ok(new GenericEntity<>(entity) {})
                .type("application/json")
                .header("X-A", 1)
                .header("X-A", 2));

        StoredResponse stored = answer(response).capture(Writers.ofText());

        assertThat(stored.headers())
                .containsOnly(
                        entry("Content-Type", List.of("application/json")),
                        entry("X-A", List.of("1", "2")),
                        entry("X-Written", List.of("java.util.List<java.lang.String> as application/json")));
    }

    @Test
    void keepsUnstoredHeadersOutOfTheRecordAndInTheAnswer() throws IOException {
        Responses.Response response = Responses.of(Response.noContent()
                .header("Set-Cookie", "a=b")
                .header("TraceParent", "00-1")
                .header("X-A", "1"));

        StoredResponse stored = answer(response).capture(Writers.none());

        assertThat(stored.headers()).containsOnlyKeys("X-A");
        assertThat(response.getHeaders()).containsKeys("Set-Cookie", "TraceParent", "X-A");
    }

    @Test
    void keepsTheApplicationsOwnUnstoredHeadersOut() throws IOException {
        IdempotencySettings own =
                IdempotencySettings.builder().unstoredHeaders(Set.of("X-Node")).build();
        Responses.Response response =
                Responses.of(Response.noContent().header("x-node", "n1").header("X-A", "1"));

        StoredResponse stored = new Answer(response, own).capture(Writers.none());

        assertThat(stored.headers()).containsOnlyKeys("X-A");
    }

    @Test
    void givesAnEntityWithoutATypeTheDefault() throws IOException {
        Responses.Response response = Responses.of(Response.ok("text"));

        StoredResponse stored = answer(response).capture(Writers.ofText());

        assertThat(stored.headers()).containsEntry("Content-Type", List.of("application/octet-stream"));
        assertThat(response.getHeaderString("Content-Type")).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 303})
    void leavesAnAnswerWithoutAnEntityWithoutOne(int status) throws IOException {
        Responses.Response response = Responses.of(Response.status(status));

        StoredResponse stored = answer(response).capture(Writers.none());

        assertThat(stored.body().bytes()).isEmpty();
        assertThat(response.hasEntity()).isFalse();
        assertThat(stored.headers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {402, 404, 409})
    void givesAnErrorWithoutAnEntityAnEmptyOne(int status) throws IOException {
        Responses.Response response = Responses.of(Response.status(status));

        StoredResponse stored = answer(response).capture(Writers.none());

        assertThat(stored.body().bytes()).isEmpty();
        assertThat(response.bytes()).isEmpty();
    }

    @Test
    void keepsTheEntityOfAnError() {
        Responses.Response response = Responses.of(Response.status(503).entity("down"));

        answer(response).keepEmptyBody();

        assertThat(response.getEntity()).isEqualTo("down");
    }

    @Test
    void leavesABodyOverTheLimitOutOfTheRecordOnly() throws IOException {
        Responses.Response response = Responses.of(Response.ok("x".repeat(17), "text/plain"));

        StoredResponse stored = answer(response).capture(Writers.ofText());

        assertThat(stored.complete()).isFalse();
        assertThat(response.bytes()).hasSize(17);
    }

    @Test
    void failsWithoutAMessageBodyWriter() {
        Responses.Response response = Responses.of(Response.ok(42, "application/json"));

        assertThatExceptionOfType(InternalServerErrorException.class)
                .isThrownBy(() -> answer(response).capture(Writers.none()))
                .withMessage("no message body writer for java.lang.Integer as application/json");
    }

    @Test
    void tellsTheKeyAndItsEnd() {
        Responses.Response response = Responses.of(Response.noContent());

        answer(response).echo(Key.of("k1"));
        answer(response).expires(Instant.parse("2026-01-02T03:04:05.678Z"));

        assertThat(response.getHeaderString("Idempotency-Key")).isEqualTo("\"k1\"");
        assertThat(response.getHeaderString("Idempotency-Key-Expires")).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
    }

    private Answer answer(Responses.Response response) {
        return new Answer(response, settings);
    }
}
