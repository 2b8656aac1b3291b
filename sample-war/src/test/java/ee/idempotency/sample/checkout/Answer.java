// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client got, comparable as a whole.
 *
 * @param headers by names in lower case, each with its values in the order of arrival
 * @param body one character for each byte
 */
public record Answer(int status, Map<String, List<String>> headers, String body) {

    private static final Set<String> OF_ITS_OWN = Set.of("date", "connection", "set-cookie", "idempotent-replayed");
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");

    static Answer of(HttpResponse<byte[]> response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        return new Answer(response.statusCode(), headers, new String(response.body(), ISO_8859_1));
    }

    /** What a retry must get again: everything but the headers that each answer has of its own. */
    public Answer essence() {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(this.headers);
        headers.keySet().removeAll(OF_ITS_OWN);
        return new Answer(status, headers, body);
    }

    public boolean replayed() {
        return header("Idempotent-Replayed").filter("true"::equals).isPresent();
    }

    /** Whether a byte of its body left before its transaction had ended. */
    boolean leftTooEarly() {
        return header(TransactionWitness.HEADER)
                .filter(status -> !status.equals(TransactionWitness.ENDED))
                .isPresent();
    }

    public Optional<String> header(String name) {
        return values(name).stream().findFirst();
    }

    List<String> values(String name) {
        return headers.getOrDefault(name, List.of());
    }

    /** When its key expires. */
    Instant expires() {
        String date = header("Idempotency-Key-Expires").orElseThrow();
        return Instant.from(
                DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH).parse(date));
    }

    boolean isProblem(String title) {
        return values("Content-Type").contains("application/problem+json")
                && body.contains("\"title\":\"" + title + "\"");
    }

    /** The first member {@code id} of the body. */
    public long id() {
        Matcher id = ID.matcher(body);
        if (!id.find()) {
            throw new AssertionError("no id in " + this);
        }
        return Long.parseLong(id.group(1));
    }
}
