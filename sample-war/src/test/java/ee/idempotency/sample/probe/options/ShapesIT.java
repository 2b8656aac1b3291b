// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import static ee.idempotency.sample.probe.options.OptionsProbe.TABLES;
import static ee.idempotency.sample.probe.options.OptionsProbe.http;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which resources are written down. */
class ShapesIT {

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shapes",
                "shapes/7/parts",
                "inheriting/on-interface",
                "inheriting/on-superclass",
                "inheriting/overridden"
            })
    void protectsTheMethodWhereverItIsDeclared(String path) {
        HttpResponse<byte[]> first = http().post(path, key, "Idempotency-Key", key);
        HttpResponse<byte[]> retry = http().post(path, key, "Idempotency-Key", key);
        HttpResponse<byte[]> keyless = http().post(path, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(keyless.statusCode()).isEqualTo(400);
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void asksNoKeyOfASafeMethodInAProtectedClass() {
        HttpResponse<byte[]> answer = http().get("shapes");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Http.text(answer)).isEqualTo("without a key");
    }
}
