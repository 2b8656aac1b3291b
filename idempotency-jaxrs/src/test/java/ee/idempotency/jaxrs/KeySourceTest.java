// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Key;
import ee.idempotency.KeySyntax;
import ee.idempotency.MalformedKeyException;
import ee.idempotency.jaxrs.Requests.Request;
import ee.idempotency.json.JsonKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeySourceTest {

    private static final byte[] NO_BODY = {};

    private final IdempotencySettings lenient = IdempotencySettings.defaults();
    private final IdempotencySettings strict =
            IdempotencySettings.builder().keySyntax(KeySyntax.STRICT).build();
    private final KeySource header = new KeySource.Header("Idempotency-Key");
    private final Request request = Requests.post("");

    @Test
    void findsNoKeyWithoutTheHeader() {
        assertThat(read(lenient)).isEmpty();
    }

    @Test
    void findsNoKeyInAHeaderWithoutLines() {
        request.getHeaders().put("Idempotency-Key", List.of());

        assertThat(read(lenient)).isEmpty();
    }

    @Test
    void readsTheStructuredForm() {
        request.key("\"k1\";v=1");

        assertThat(read(strict)).contains(Key.of("k1"));
    }

    @Test
    void readsABareValueWhenLenient() {
        request.key("k1");

        assertThat(read(lenient)).contains(Key.of("k1"));
    }

    @Test
    void refusesABareValueWhenStrict() {
        request.key("k1");

        assertThatExceptionOfType(MalformedKeyException.class).isThrownBy(() -> read(strict));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\"", "\"a\", \"b\"", ":YQ==:", "a b"})
    void refusesWhatIsNoKey(String value) {
        request.key(value);

        assertThatExceptionOfType(MalformedKeyException.class).isThrownBy(() -> read(lenient));
    }

    @ParameterizedTest
    @ValueSource(strings = {"k1", "k2"})
    void refusesTwoLinesEqualOrNot(String second) {
        request.key("k1").key(second);

        assertThatExceptionOfType(MalformedKeyException.class)
                .isThrownBy(() -> read(lenient))
                .withMessage("Idempotency-Key must be sent once, was sent 2 times");
    }

    @Test
    void readsTheHeaderThatItNames() {
        request.key("k1").header("PayPal-Request-Id", "k2");

        assertThat(new KeySource.Header("PayPal-Request-Id").read(request, NO_BODY, lenient))
                .contains(Key.of("k2"));
    }

    @Test
    void readsTheBodyAndNotTheHeader() {
        KeySource body = new KeySource.Body(new JsonKey("/requestId"));
        request.key("k1");

        assertThat(body.read(request, "{\"requestId\":\"k2\"}".getBytes(UTF_8), lenient))
                .contains(Key.of("k2"));
        assertThat(body.read(request, "{}".getBytes(UTF_8), lenient)).isEmpty();
    }

    private Optional<Key> read(IdempotencySettings settings) {
        return header.read(request, NO_BODY, settings);
    }
}
