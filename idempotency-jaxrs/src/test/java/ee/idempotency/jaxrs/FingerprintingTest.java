// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.Fingerprint;
import ee.idempotency.jaxrs.Requests.Request;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintingTest {

    private final Fingerprinting bytes = Fingerprinting.bytes();
    private final Fingerprinting json = Fingerprinting.canonicalJson(List.of());
    private final Fingerprinting jsonWithoutTime = Fingerprinting.canonicalJson(List.of("/sentAt"));

    @Test
    void isTheSameForARetry() {
        assertThat(bytes.take(Requests.post("a").type("text/plain"), body("a")))
                .isEqualTo(bytes.take(Requests.post("a").type("text/plain"), body("a")));
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,  /orders/1?dry=1, text/plain, body",
        "POST, /orders/2?dry=1, text/plain, body",
        "POST, /orders/1?dry=2, text/plain, body",
        "POST, /orders/1,       text/plain, body",
        "POST, /orders/1?dry=1, text/html,  body",
        "POST, /orders/1?dry=1, text/plain;charset=utf-8, body",
        "POST, /orders/1?dry=1, text/plain, ydob"
    })
    void countsMethodPathQueryTypeAndBody(String method, String path, String type, String body) {
        Fingerprint first =
                bytes.take(Requests.send("POST", "/orders/1?dry=1", "").type("text/plain"), body("body"));

        Fingerprint other = bytes.take(Requests.send(method, path, "").type(type), body(body));

        assertThat(other.contradicts(first)).isTrue();
    }

    @Test
    void countsThePathAsItCame() {
        assertThat(bytes.take(Requests.send("POST", "/orders/a%2Fb", ""), body("")))
                .isNotEqualTo(bytes.take(Requests.send("POST", "/orders/a/b", ""), body("")));
    }

    @Test
    void takesARequestWithoutATypeOrABody() {
        assertThat(bytes.take(Requests.post(""), body("")))
                .isNotEqualTo(bytes.take(Requests.post("").type("text/plain"), body("")));
    }

    @Test
    void keepsThePartsApart() {
        assertThat(bytes.take(Requests.send("POST", "/orders?a", ""), body("b")))
                .isNotEqualTo(bytes.take(Requests.send("POST", "/orders", ""), body("ab")));
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain;charset=utf-8;format=flowed, text/plain; format=flowed; charset=utf-8",
        "text/plain;charset=utf-8, Text/PLAIN;Charset=utf-8"
    })
    void doesNotCountHowATypeIsSpelled(String one, String other) {
        assertThat(bytes.take(Requests.post("").type(one), body("a")))
                .isEqualTo(bytes.take(Requests.post("").type(other), body("a")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data;boundary=", "Multipart/Form-Data; Boundary="})
    void doesNotCountTheBoundaryOfAMultipartBody(String type) {
        assertThat(multipart(type, "first", "content")).isEqualTo(multipart(type, "second", "content"));
        assertThat(multipart(type, "first", "content")).isNotEqualTo(multipart(type, "first", "another"));
    }

    @Test
    void countsTheBytesOfAMultipartBodyThatDoesNotFollowItsBoundary() {
        Request request = Requests.post("").type("multipart/form-data;boundary=x");

        assertThat(bytes.take(request, body("--y\r\n"))).isNotEqualTo(bytes.take(request, body("--z\r\n")));
    }

    @Test
    void countsTheBytesOfAnotherTypeThatHasABoundary() {
        Request request = Requests.post("").type("text/plain;boundary=x");

        assertThat(bytes.take(request, body("--x\r\n\r\na\r\n--x--")))
                .isNotEqualTo(bytes.take(request, body("--x\r\n\r\na\r\n--x--\r\nepilogue")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/vnd.shop+json", "APPLICATION/JSON;charset=utf-8"})
    void doesNotCountHowCanonicalJsonIsSpelled(String type) {
        Request request = Requests.post("").type(type);

        assertThat(json.take(request, body("{\"a\":1,\"b\":2}")))
                .isEqualTo(json.take(request, body("{ \"b\": 2.0, \"a\": 1 }")))
                .isNotEqualTo(json.take(request, body("{\"a\":1,\"b\":3}")));
    }

    @Test
    void countsHowJsonIsSpelledWhenOverTheBytes() {
        Request request = Requests.post("").type("application/json");

        assertThat(bytes.take(request, body("[1]"))).isNotEqualTo(bytes.take(request, body("[ 1 ]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json-seq"})
    void countsTheBytesOfAnotherTypeThanJson(String type) {
        Request request = Requests.post("").type(type);

        assertThat(json.take(request, body("[1]"))).isNotEqualTo(json.take(request, body("[ 1 ]")));
    }

    @Test
    void countsTheBytesOfABodyWithoutAType() {
        assertThat(json.take(Requests.post(""), body("[1]"))).isNotEqualTo(json.take(Requests.post(""), body("[ 1 ]")));
    }

    @Test
    void doesNotCountExcludedMembers() {
        Request request = Requests.post("").type("application/json");

        assertThat(jsonWithoutTime.take(request, body("{\"a\":1,\"sentAt\":2}")))
                .isEqualTo(jsonWithoutTime.take(request, body("{\"sentAt\":3,\"a\":1}")))
                .isNotEqualTo(jsonWithoutTime.take(request, body("{\"sentAt\":3,\"a\":2}")));
    }

    @Test
    void countsTheBytesOfInvalidJson() {
        Request request = Requests.post("").type("application/json");

        assertThat(json.take(request, body("{\"a\":"))).isNotEqualTo(json.take(request, body("{ \"a\":")));
    }

    @Test
    void keepsCanonicalJsonApartFromEqualBytes() {
        Request request = Requests.post("").type("application/json");

        assertThat(json.take(request, body("[1]")).digest())
                .isNotEqualTo(bytes.take(request, body("[1]")).digest());
    }

    @Test
    void namesTheAlgorithmByWhatIsDoneToTheBody() {
        List<Fingerprinting> ways = List.of(
                bytes, json, jsonWithoutTime, Fingerprinting.canonicalJson(List.of("/sentAt", "/" + "x".repeat(300))));

        List<String> names = ways.stream()
                .map(way -> way.take(Requests.post(""), body("")).algorithm())
                .toList();

        assertThat(names)
                .doesNotHaveDuplicates()
                .startsWith("bytes-1", "json-1")
                .allMatch(name -> name.length() <= 20);
    }

    @Test
    void neverContradictsAnotherAlgorithm() {
        assertThat(json.take(Requests.post(""), body("a"))
                        .contradicts(jsonWithoutTime.take(Requests.post(""), body("b"))))
                .isFalse();
    }

    @Test
    void fitsIntoTheRecordsColumn() {
        assertThat(jsonWithoutTime.take(Requests.post(""), body("a")).toString())
                .startsWith("json-1-")
                .hasSizeLessThanOrEqualTo(64);
    }

    private Fingerprint multipart(String type, String boundary, String content) {
        return bytes.take(
                Requests.post("").type(type + boundary),
                body("--" + boundary + "\r\n\r\n" + content + "\r\n--" + boundary + "--\r\n"));
    }

    private static byte[] body(String text) {
        return text.getBytes(UTF_8);
    }
}
