// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.Key;
import ee.idempotency.MalformedKeyException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonKeyTest {

    private final JsonKey requestId = new JsonKey("/requestId");

    @ParameterizedTest
    @CsvSource({
        "\"8e03978e\", 8e03978e",
        "\"a b\", a b",
        "\"\\u0061\\\"\", a\"",
        "12345, 12345",
        "-7, -7",
        "123456789012345678901234567890, 123456789012345678901234567890"
    })
    void readsAStringOrAnIntegralNumber(String json, String value) {
        assertThat(keyIn("{\"requestId\":" + json + "}")).contains(Key.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\"\u00e9\"",
                "\"a\\nb\"",
                "\"\\ud800\"",
                "true",
                "false",
                "{}",
                "[]",
                "[\"a\"]",
                "1.5",
                "1.0",
                "1e3"
            })
    void refusesAnythingElse(String json) {
        assertThatThrownBy(() -> keyIn("{\"requestId\":" + json + "}"))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessageStartingWith("Malformed key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "%s"})
    void refusesMoreThan255Characters(String form) {
        String json = form.formatted("1".repeat(1 << 20));

        assertThatThrownBy(() -> keyIn("{\"requestId\":" + json + "}"))
                .hasMessage("Malformed key: it has 1048576 characters, at most 255 are allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"requestId\":null}",
                "{\"requestID\":\"a\"}",
                "[]",
                "[\"a\"]",
                "null",
                "\"requestId\"",
                "7"
            })
    void findsNothingWhereNothingStands(String body) {
        assertThat(keyIn(body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "requestId=a", "<requestId>a</requestId>", "{\"requestId\":\"a\"", "{\"requestId\":\"a\"}}"})
    void findsNothingInWhatIsNotJson(String body) {
        assertThat(keyIn(body)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/meta/id, a", "/events/0/id, b", "/events/1, c", "/events/2/0, d", "/a~1b, e"})
    void followsItsPointer(String pointer, String value) {
        String body = "{\"meta\":{\"id\":\"a\"},\"events\":[{\"id\":\"b\"},\"c\",[\"d\"]],\"a/b\":\"e\"}";

        assertThat(new JsonKey(pointer).of(body.getBytes(UTF_8))).contains(Key.of(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/events/2",
                "/events/-",
                "/events/00",
                "/events/-1",
                "/events/9999999999",
                "/events/0/id",
                "/x/y/z"
            })
    void findsNothingWhereItsPointerEndsInTheVoid(String pointer) {
        assertThat(new JsonKey(pointer).of("{\"events\":[\"a\",\"b\"]}".getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void refusesAMemberThatStandsTwice() {
        assertThatThrownBy(() -> keyIn("{\"requestId\":\"a\",\"requestId\":\"a\"}"))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessage("Malformed key in the body at /requestId: "
                        + "a member on the way there stands twice in its object");
    }

    @Test
    void doesNotMindOtherMembersThatStandTwice() {
        assertThat(keyIn("{\"a\":1,\"requestId\":\"k\",\"a\":2}")).contains(Key.of("k"));
    }

    @Test
    void refusesABodyThatIsTooDeepToLookInto() {
        assertThatThrownBy(() -> keyIn("{\"requestId\":\"a\",\"b\":" + "[".repeat(256) + "]".repeat(256) + "}"))
                .isInstanceOf(MalformedKeyException.class)
                .hasMessage("Malformed key in the body at /requestId: the body is nested deeper than 256");
    }

    @Test
    void saysWhereWithoutRepeatingTheValue() {
        assertThatThrownBy(() -> keyIn("{\"requestId\":[\"secret\"]}"))
                .hasMessage("Malformed key in the body at /requestId: it is neither a string nor an integral number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "requestId", "/a~"})
    void refusesAMalformedPointer(String pointer) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JsonKey(pointer))
                .withMessageContaining("was");
    }

    private Optional<Key> keyIn(String body) {
        return requestId.of(body.getBytes(UTF_8));
    }
}
