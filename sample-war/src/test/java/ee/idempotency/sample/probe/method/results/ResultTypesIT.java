// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.results;

import static ee.idempotency.sample.probe.method.MethodProbe.TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.http;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A replay returns what the first call returned, of the same type and with the same content. */
class ResultTypesIT {

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "nothing, returned",
        "integer, int ",
        "truth, boolean true",
        "fraction, double ",
        "letter, char x",
        "text, String ",
        "record, Item ",
        "list, Item ",
        "map, Item ",
        "present, Optional of Item ",
        "empty, Optional of null",
        "none, null",
        "encoded, Money ",
        "entity, detached "
    })
    void returnsTheSameAgain(String type, String start) {
        assertReplays("Stateless", type, start);
    }

    @ParameterizedTest
    @CsvSource({
        "nothing, returned",
        "integer, int ",
        "record, Item ",
        "list, Item ",
        "empty, Optional of null",
        "none, null",
        "encoded, Money ",
        "entity, detached "
    })
    void returnsTheSameAgainFromACdiBean(String type, String start) {
        assertReplays("Plain", type, start);
    }

    private void assertReplays(String kind, String type, String start) {
        HttpResponse<byte[]> first = http().post("results/" + kind + "/" + type, key);
        HttpResponse<byte[]> retry = http().post("results/" + kind + "/" + type, key);

        assertThat(Http.text(first)).startsWith(start);
        assertThat(Http.text(retry)).isEqualTo(Http.text(first));
        assertThat(TABLES.notes(key)).isOne();
    }
}
