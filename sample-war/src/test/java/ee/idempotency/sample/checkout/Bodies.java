// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Race;
import ee.idempotency.arquillian.RawHttp;
import ee.idempotency.arquillian.RawResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies of every size and framing: none, small, at the limit of 1 MiB, over it. */
interface Bodies extends Deployed {

    int LIMIT = 1 << 20;

    @Test
    default void runsAnOrderOfExactlyTheLimit() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        Request padded = order.request().withBody(padded(order, LIMIT));

        Answer first = padded.send(checkout().alice());
        Answer retry = padded.send(checkout().alice());

        assertThat(first.status()).isEqualTo(201);
        assertThat(retry.replayed()).isTrue();
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void tellsBodiesOfTheLimitApartByTheirLastByte() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        String padded = padded(order, LIMIT);
        order.request().withBody(padded).send(checkout().alice());

        Answer other = order.request()
                .withBody(padded.substring(0, LIMIT - 1) + "\n")
                .send(checkout().alice());

        assertThat(other.status()).isEqualTo(422);
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void refusesALongerBodyByItsLength() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        byte[] body = padded(order, LIMIT + 1).getBytes(UTF_8);

        RawResponse answer = post(order, body, "Content-Length: " + body.length);

        assertTooLarge(answer, order);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 3 * LIMIT})
    default void refusesALongerBodyInChunks(int bytes) {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        byte[] body = padded(order, bytes).getBytes(UTF_8);

        RawResponse answer = post(order, RawHttp.chunked(body, 8192), "Transfer-Encoding: chunked");

        assertTooLarge(answer, order);
    }

    @Test
    default void runsAChunkedOrderOfExactlyTheLimit() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        byte[] body = padded(order, LIMIT).getBytes(UTF_8);

        RawResponse answer = post(order, RawHttp.chunked(body, 8192), "Transfer-Encoding: chunked");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void repeatsAnAnswerWhetherTheRequestWasChunkedOrNot() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        byte[] body = order.request().body().getBytes(UTF_8);

        RawResponse whole = post(order, body, "Content-Length: " + body.length);
        RawResponse chunked = post(order, RawHttp.chunked(body, 7), "Transfer-Encoding: chunked");

        assertThat(whole.status()).isEqualTo(201);
        assertThat(chunked.value("Idempotent-Replayed")).hasValue("true");
        assertThat(chunked.body()).isEqualTo(whole.body());
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void importsAThousandRowsOnce() {
        Intent imported = ProtectedCall.IMPORT.intent(checkout());
        Request thousand =
                imported.request().withBody(withRows(imported.request().body(), 1000));

        List<Answer> answers = Race.race().of(5, () -> thousand.send(checkout().alice()));

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(Answer::essence)
                .containsOnly(answers.get(0).essence());
        assertThat(answers).filteredOn(Answer::replayed).hasSize(4);
        assertThat(imported.effects(checkout())).isEqualTo(1000);
    }

    @Test
    default void importsNothingWhenTheThousandthRowIsInvalid() {
        Intent imported = ProtectedCall.IMPORT.intent(checkout());
        String thousand = withRows(imported.request().body(), 1000);
        String invalid = thousand.replaceFirst(":5000}]}$", ":0}]}");

        Answer refused = imported.request().withBody(invalid).send(checkout().alice());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(imported.effects(checkout())).isZero();
    }

    @Test
    default void asksForTheKeyInAnEmptyBody() {
        Answer answer = ProtectedCall.IMPORT
                .intent(checkout())
                .request()
                .withBody("")
                .send(checkout().alice());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer).matches(problem -> problem.isProblem("Idempotency-Key is missing"));
    }

    @Test
    default void storesNoRefusalOfAnEmptyBody() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());

        Answer empty = order.request().withBody("").send(checkout().alice());
        Answer whole = order.request().send(checkout().alice());

        assertThat(empty.status()).isEqualTo(400);
        assertThat(whole.status()).isEqualTo(201);
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void storesNoRefusalOfABodyThatIsNoJson() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());

        Answer broken = order.request().withBody("{\"item\":").send(checkout().alice());
        Answer whole = order.request().send(checkout().alice());

        assertThat(broken.status()).isEqualTo(400);
        assertThat(whole.status()).isEqualTo(201);
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    private RawResponse post(Intent order, byte[] framedBody, String framing) {
        String key = "Idempotency-Key: " + order.request().header("Idempotency-Key");
        return checkout().post("api/orders", framedBody, framing, key);
    }

    private void assertTooLarge(RawResponse answer, Intent order) {
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.value("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text()).contains("Request body is too large for an idempotent operation");
        assertThat(order.effects(checkout())).isZero();
        assertThat(order.request().send(checkout().alice()).replayed()).isFalse();
    }

    private static String padded(Intent intent, int bytes) {
        String body = intent.request().body();
        return body + " ".repeat(bytes - body.length());
    }

    private static String withRows(String importOfOneRow, int rows) {
        int from = importOfOneRow.indexOf("{\"item");
        String row = importOfOneRow.substring(from, importOfOneRow.indexOf('}') + 1);
        return importOfOneRow.replace(
                row, Stream.generate(() -> row).limit(rows).collect(joining(",")));
    }
}
