// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import static ee.idempotency.sample.probe.options.OptionsProbe.TABLES;
import static ee.idempotency.sample.probe.options.OptionsProbe.http;
import static ee.idempotency.sample.probe.options.OptionsProbe.isReplay;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as the same request. */
class FingerprintIT {

    private static final String DOCUMENT = """
            {"amount": 1.0, "item": "book", "sentAt": "10:00", "client": {"version": "1", "name": "shop"}}""";

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"item":"book","amount":1,"client":{"name":"shop","version":"1"},"sentAt":"10:00"}""", """
                {"item": "b\\u006fok", "amount": 10e-1, "sentAt": "10:00", "client": {"name": "shop", "version": "1"}}""", """
                {"item": "book", "amount": 1.0, "sentAt": "10:01", "client": {"version": "2", "name": "shop"}}""", """
                {"item": "book", "amount": 1.0, "client": {"name": "shop"}}"""})
    void takesTheSameDocumentInAnotherSpellingForARetry(String spelling) {
        postCanonical(DOCUMENT);

        HttpResponse<byte[]> retry = postCanonical(spelling);

        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(isReplay(retry)).isTrue();
        assertThat(TABLES.notes(key)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"amount": 1.5, "item": "book", "sentAt": "10:00", "client": {"version": "1", "name": "shop"}}""", """
                {"amount": "1", "item": "book", "sentAt": "10:00", "client": {"version": "1", "name": "shop"}}""", """
                {"amount": 1.0, "item": "book", "sentAt": "10:00", "client": {"version": "1", "name": "till"}}""", """
                {"amount": 1.0, "item": "book", "sentAt": "10:00", "client": {"version": "1", "name": "shop"}, "more": 1}"""})
    void refusesAnotherDocument(String other) {
        postCanonical(DOCUMENT);

        HttpResponse<byte[]> refused = postCanonical(other);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Http.text(refused)).contains("problems/key-reused");
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void takesEveryByteOfTheBodyWhereNothingElseIsAskedFor() {
        http().post("notes", "{\"text\": 1}", "Idempotency-Key", key);

        HttpResponse<byte[]> refused = http().post("notes", "{\"text\":1}", "Idempotency-Key", key);

        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"options/items/1, options/items/2", "options/items/1, options/items/1?notify=true"})
    void refusesAnotherPathOrQueryOfTheSameOperation(String path, String other) {
        http().post(path, key, "Idempotency-Key", key);

        HttpResponse<byte[]> refused = http().post(other, key, "Idempotency-Key", key);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(TABLES.notes(key)).isOne();
    }

    @Test
    void takesAMultipartBodyWithAnotherBoundaryForARetry() {
        HttpResponse<byte[]> first = postMultipart("----first", "book");
        HttpResponse<byte[]> retry = postMultipart("----second", "book");
        HttpResponse<byte[]> other = postMultipart("----third", "pen");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
    }

    private HttpResponse<byte[]> postCanonical(String document) {
        return http().post("options/canonical", document, "Idempotency-Key", key, "X-Text", key);
    }

    private HttpResponse<byte[]> postMultipart(String boundary, String item) {
        String body = "--%1$s\r\nContent-Disposition: form-data; name=\"item\"\r\n\r\n%2$s\r\n--%1$s--\r\n"
                .formatted(boundary, item);
        return http().post(
                        "options/items/1",
                        body,
                        "Idempotency-Key",
                        key,
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary);
    }
}
