// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import static ee.idempotency.sample.probe.options.OptionsProbe.SERVER;
import static ee.idempotency.sample.probe.options.OptionsProbe.SMALL;
import static ee.idempotency.sample.probe.options.OptionsProbe.TABLES;
import static ee.idempotency.sample.probe.options.OptionsProbe.http;
import static ee.idempotency.sample.probe.options.OptionsProbe.isReplay;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.RawHttp;
import ee.idempotency.arquillian.RawResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a retry gets of answers that are hard to keep. */
class AnswersIT {

    private final String key = UUID.randomUUID().toString();

    @Test
    void replaysStatusAndHeadersOfAnAnswerTooLargeToBeStored() {
        HttpResponse<byte[]> first = post("answers/large", key);
        HttpResponse<byte[]> retry = post("answers/large", key);

        assertThat(first.body()).hasSizeGreaterThan(SmallSettings.MAX_STORED_BYTES);
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEmpty();
        assertThat(retry.headers().firstValue("X-Answer"))
                .isEqualTo(first.headers().firstValue("X-Answer"));
        assertThat(retry.headers().firstValue("Idempotent-Replayed-Body")).contains("omitted");
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void refusesABodyOverTheLimitWhetherItsLengthIsToldOrNot() {
        String large = key + "x".repeat(SmallSettings.MAX_BODY_BYTES);
        HttpResponse<byte[]> told = post("notes", large);
        RawResponse untold =
                RawHttp.at(SERVER.uri(SMALL)).send("""
                        POST /notes HTTP/1.1
                        Host: 127.0.0.1
                        Transfer-Encoding: chunked
                        Content-Type: text/plain
                        Idempotency-Key: %s
                        Connection: close""".formatted(key), RawHttp.chunked(large.getBytes(UTF_8), 500));

        assertThat(told.statusCode()).isEqualTo(413);
        assertThat(Http.text(told)).contains("problems/body-too-large");
        assertThat(untold.status()).isEqualTo(413);
        assertThat(TABLES.number("select count(*) from {note} where {text} like ?", key + "%"))
                .isZero();
    }

    @Test
    void acceptsABodyAtTheLimit() {
        String text = "x".repeat(SmallSettings.MAX_BODY_BYTES);

        HttpResponse<byte[]> accepted = http().post("options/canonical", text, "Idempotency-Key", key, "X-Text", key);

        assertThat(accepted.statusCode()).isEqualTo(201);
    }

    @Test
    void replaysWhatWasStreamed() {
        HttpResponse<byte[]> first = post("answers/streamed", key);
        HttpResponse<byte[]> retry = post("answers/streamed", key);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(isReplay(retry)).isTrue();
        assertThat(TABLES.notes(key)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"answers/streamed", "answers/unwritable"})
    void rollsBackAndFreesTheKeyWhenTheAnswerCannotBeWritten(String path) {
        HttpResponse<byte[]> failed = post(path, "broken " + key);
        long afterFailure = TABLES.notes("broken " + key);
        HttpResponse<byte[]> corrected = post(path, key);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(isReplay(failed)).isFalse();
        assertThat(afterFailure).isZero();
        assertThat(corrected.statusCode()).isEqualTo(200);

        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void doublesNoHeaderThatAFilterOfTheApplicationAdds() {
        RawResponse first = rawPost();
        RawResponse retry = rawPost();

        assertThat(retry.value("Idempotent-Replayed")).contains("true");
        assertThat(retry.values("X-Served-By"))
                .isEqualTo(first.values("X-Served-By"))
                .hasSize(1);
        assertThat(retry.values("Cache-Control"))
                .isEqualTo(first.values("Cache-Control"))
                .singleElement()
                .asString()
                .startsWith("no-store");
        assertThat(retry.values("Content-Type")).isEqualTo(first.values("Content-Type"));
    }

    @Test
    void replaysTheHeadersOfTheFirstAnswerAndNoneOfTheSecond() {
        List<String> first = names(rawPost());
        List<String> retry = names(rawPost());

        assertThat(first).filteredOn(name -> name.startsWith("X-Attempt-")).hasSize(1);
        assertThat(retry)
                .filteredOn(name -> !name.equals("Idempotent-Replayed"))
                .containsExactlyInAnyOrderElementsOf(first);
    }

    @Test
    void givesEachAnswerACookieOfItsOwn() {
        List<String> first = rawPost().values("Set-Cookie");
        List<String> retry = rawPost().values("Set-Cookie");

        assertThat(first).hasSize(1);
        assertThat(retry).hasSize(1).isNotEqualTo(first);
    }

    @Test
    void replaysTheSameBytesCompressedOrNot() throws IOException {
        HttpResponse<byte[]> first = http().post("notes", key, "Idempotency-Key", key, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> compressed = http().post("notes", key, "Idempotency-Key", key, "Accept-Encoding", "gzip");
        HttpResponse<byte[]> plain = post("notes", key);

        assertThat(compressed.headers().allValues("Content-Encoding")).containsExactly("gzip");
        assertThat(decompressed(compressed)).isEqualTo(decompressed(first)).isEqualTo(plain.body());
        assertThat(plain.headers().map()).doesNotContainKey("Content-Encoding");
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void releasesTheStatusesOfTheAnnotationAndStoresTheOthers() {
        HttpResponse<byte[]> released = post("options/statuses/404", key);
        HttpResponse<byte[]> releasedAgain = post("options/statuses/404", key);
        String other = UUID.randomUUID().toString();
        HttpResponse<byte[]> stored = http().post("options/statuses/400", other, "Idempotency-Key", other);
        HttpResponse<byte[]> replayed = http().post("options/statuses/400", other, "Idempotency-Key", other);

        assertThat(releasedAgain.statusCode()).isEqualTo(404);
        assertThat(releasedAgain.body()).isNotEqualTo(released.body());
        assertThat(TABLES.notes(key)).isZero();
        assertThat(replayed.statusCode()).isEqualTo(400);
        assertThat(replayed.body()).isEqualTo(stored.body());
        assertThat(TABLES.notes(other)).isOne();
    }

    private HttpResponse<byte[]> post(String path, String text) {
        return http().post(path, text, "Idempotency-Key", key);
    }

    private static List<String> names(RawResponse answer) {
        return answer.headers().stream().map(RawResponse.Header::name).toList();
    }

    private RawResponse rawPost() {
        return RawHttp.at(SERVER.uri(SMALL)).send("""
                        POST /notes HTTP/1.1
                        Host: 127.0.0.1
                        Content-Type: text/plain
                        Content-Length: %d
                        Idempotency-Key: %s
                        Connection: close""".formatted(key.length(), key), key.getBytes(UTF_8));
    }

    private static byte[] decompressed(HttpResponse<byte[]> answer) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
    }
}
