// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import static ee.idempotency.sample.probe.options.OptionsProbe.SERVER;
import static ee.idempotency.sample.probe.options.OptionsProbe.STRICT;
import static ee.idempotency.sample.probe.options.OptionsProbe.TABLES;
import static ee.idempotency.sample.probe.options.OptionsProbe.http;
import static ee.idempotency.sample.probe.options.OptionsProbe.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which keys are accepted, and from where. */
class KeysIT {

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"8e03978e-40d5-43e8-bc93-6894a57f9324", "order_98765", "1234567890", "?1", "\"unfinished"})
    void refusesEveryBareKeyWhereTheSyntaxIsStrict(String bare) {
        HttpResponse<byte[]> refused = SERVER.http(STRICT).post("notes", key, "X-Once", bare);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Http.text(refused)).contains("https://probe.example/key-malformed", "Idempotency-Key is malformed");
        assertThat(TABLES.notes(key)).isZero();
    }

    @Test
    void refusesAKeyBelowTheMinimum() {
        HttpResponse<byte[]> refused = SERVER.http(STRICT).post("notes", key, "X-Once", "\"1234567\"");
        HttpResponse<byte[]> accepted =
                SERVER.http(STRICT).post("notes", key, "X-Once", '"' + key.substring(0, 8) + '"');

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Http.text(refused)).contains("its length is 7, the configured minimum is 8");
        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void takesTheNamesOfAllHeadersFromTheSettings() {
        HttpResponse<byte[]> first = SERVER.http(STRICT).post("notes", key, "X-Once", '"' + key + '"');
        HttpResponse<byte[]> retry = SERVER.http(STRICT).post("notes", key, "X-Once", '"' + key + '"');

        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(retry.headers().firstValue("X-Replayed")).contains("true");
        assertThat(retry.headers().firstValue("X-Once")).contains('"' + key + '"');
        assertThat(retry.headers().firstValue("X-Until")).isPresent();
        assertThat(retry.headers().map()).doesNotContainKeys("Idempotency-Key", "Idempotent-Replayed");
    }

    @Test
    void asksForTheHeaderOfTheSettingsAndNoOther() {
        HttpResponse<byte[]> refused = SERVER.http(STRICT).post("notes", key, "Idempotency-Key", '"' + key + '"');

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(Http.text(refused)).contains("key-missing");
        assertThat(TABLES.notes(key)).isZero();
    }

    @Test
    void takesTheKeyFromTheHeaderOfTheAnnotation() {
        HttpResponse<byte[]> first = http().post("options/header", key, "X-Event-Id", key);
        HttpResponse<byte[]> retry = http().post("options/header", key, "X-Event-Id", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void takesTheKeyFromTheMemberOfTheBody() {
        String body = "{\"requestId\": \"%s\", \"amount\": 5}".formatted(key);

        HttpResponse<byte[]> first = http().post("options/bodily", body, "X-Text", key);
        HttpResponse<byte[]> retry = http().post("options/bodily", body, "X-Text", key);
        HttpResponse<byte[]> keyless = http().post("options/bodily", "{\"amount\": 5}", "X-Text", key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(keyless.statusCode()).isEqualTo(400);
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void runsUnprotectedWithoutAKeyWhereNoneIsRequired() {
        HttpResponse<byte[]> first = http().post("options/optional", key);
        HttpResponse<byte[]> second = http().post("options/optional", key);

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(second.headers().map()).doesNotContainKey("Idempotency-Key");
        assertThat(TABLES.notes(key)).isEqualTo(2);
    }

    @Test
    void refusesAMalformedKeyAlsoWhereNoneIsRequired() {
        HttpResponse<byte[]> refused = http().post("options/optional", key, "Idempotency-Key", "\"unfinished");
        HttpResponse<byte[]> empty = http().post("options/optional", key, "Idempotency-Key", "\"\"");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(TABLES.notes(key)).isZero();
    }

    @Test
    void protectsARequestWithAKeyAlsoWhereNoneIsRequired() {
        http().post("options/optional", key, "Idempotency-Key", key);
        HttpResponse<byte[]> retry = http().post("options/optional", key, "Idempotency-Key", key);

        assertThat(isReplay(retry)).isTrue();
        assertThat(TABLES.notes(key)).isOne();
    }
}
