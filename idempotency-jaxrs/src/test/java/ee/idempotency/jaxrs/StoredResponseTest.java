// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredResponseTest {

    private static final int LIMIT = 8;

    @Test
    void keepsHeadersInTheirOrderWithAllValues() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("X-B", List.of("2", "1"));
        headers.put("Location", List.of("http://localhost:8080/orders/1"));
        headers.put("X-A", List.of("", "ü€"));

        StoredResponse read = roundTrip(201, headers, new byte[0]);

        assertThat(read.headers())
                .containsExactly(
                        entry("X-B", List.of("2", "1")),
                        entry("Location", List.of("http://localhost:8080/orders/1")),
                        entry("X-A", List.of("", "ü€")));
    }

    @ParameterizedTest
    @CsvSource({"200, SUCCEEDED", "303, SUCCEEDED", "399, SUCCEEDED", "400, FAILED", "422, FAILED"})
    void keepsTheStatusAndItsState(int status, RecordState state) {
        StoredResult result =
                StoredResponse.of(status, Map.of(), new byte[0], LIMIT).toResult();

        assertThat(result.state()).isEqualTo(state);
        assertThat(StoredResponse.of(result).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "\n", "\n\n", "\n\na\n\n", "a:b\n\nc", "whole\n\n", "\r\n\r\n"})
    void keepsTheBytesOfTheBody(String body) {
        byte[] bytes = body.getBytes(UTF_8);

        assertThat(roundTrip(200, Map.of(), bytes).body().bytes()).isEqualTo(bytes);
        assertThat(roundTrip(200, Map.of("X-A", List.of("1")), bytes).body().bytes())
                .isEqualTo(bytes);
    }

    @Test
    void keepsBinaryBytes() {
        byte[] bytes = {0x0A, 0x0A, 0, -1, 0x0D, 0x0A, (byte) 0xC3, 0x28};

        assertThat(roundTrip(200, Map.of(), bytes).body().bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: b", "a\nSet-Cookie: b", "a\rSet-Cookie: b", "a\n\n", "a\u0000b"})
    void makesLineBreaksInValuesHarmless(String value) {
        StoredResponse read = roundTrip(200, Map.of("X-A", List.of(value)), "body".getBytes(UTF_8));

        assertThat(read.headers()).containsOnlyKeys("X-A");
        assertThat(read.headers().get("X-A")).containsExactly(value.replaceAll("[\r\n\u0000]", " "));
        assertThat(read.body().bytes()).asString(UTF_8).isEqualTo("body");
    }

    @Test
    void keepsABodyOfTheLimit() {
        StoredResponse read = roundTrip(200, Map.of(), new byte[LIMIT]);

        assertThat(read.complete()).isTrue();
        assertThat(read.body().bytes()).hasSize(LIMIT);
    }

    @Test
    void leavesABodyOverTheLimitOut() {
        StoredResponse read = roundTrip(201, Map.of("Location", List.of("/orders/1")), new byte[LIMIT + 1]);

        assertThat(read.complete()).isFalse();
        assertThat(read.body().bytes()).isEmpty();
        assertThat(read.status()).isEqualTo(201);
        assertThat(read.headers()).containsOnlyKeys("Location");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n", "\n\n", "whole", "whole\n", "a\nb", "part\n\n", "whole\nX-A:1\n", "whole\nX-A\n\n"})
    void refusesWhatIsNoPayload(String payload) {
        StoredResult result = new StoredResult(RecordState.SUCCEEDED, 200, payload.getBytes(UTF_8));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> StoredResponse.of(result))
                .withMessage("not a stored response: SUCCEEDED 200 (" + payload.length() + " bytes)");
    }

    private static StoredResponse roundTrip(int status, Map<String, List<String>> headers, byte[] body) {
        return StoredResponse.of(StoredResponse.of(status, headers, body, LIMIT).toResult());
    }
}
