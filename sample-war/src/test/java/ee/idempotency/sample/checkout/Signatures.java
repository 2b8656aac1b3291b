// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.RawHttp;
import ee.idempotency.arquillian.RawResponse;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A signed event is let in by its signature alone, and what is not let in leaves nothing. */
interface Signatures extends Deployed {

    @Test
    default void refusesAnEventWithoutSignature() {
        assertForged(Webhook::unsigned);
    }

    @Test
    default void refusesTheSignatureOfAnotherSecret() {
        assertForged(body -> signed(body, Webhook.signature("whsec-other", body)));
    }

    @Test
    default void refusesTheSignatureOfAnotherBody() {
        assertForged(body -> signed(body, Webhook.signature("whsec-sample", body + " ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256=", "sha256=00", "sha256", "whsec-sample"})
    default void refusesWhatIsNoSignature(String header) {
        assertForged(body -> signed(body, header));
    }

    @Test
    default void refusesALoginInPlaceOfASignature() {
        long order = ProtectedCall.newOrder(checkout());

        Answer answer = Webhook.unsigned(Webhook.captured(Webhook.freshId(), order))
                .send(checkout().alice());

        assertUnauthorized(answer);
        assertThat(checkout().captures(order)).isZero();
    }

    @Test
    default void looksAtTheSignatureBeforeTheKey() {
        Answer answer = Webhook.unsigned("{}").send(checkout().anonymous());

        assertUnauthorized(answer);
    }

    @Test
    default void servesNoReplayWithoutSignature() {
        String event = Webhook.captured(Webhook.freshId(), ProtectedCall.newOrder(checkout()));
        Webhook.SIGNED.deliver(checkout(), event);

        Answer stranger = Webhook.unsigned(event).send(checkout().anonymous());

        assertUnauthorized(stranger);
        assertThat(Webhook.SIGNED.deliver(checkout(), event).replayed()).isTrue();
    }

    @Test
    default void refusesASignedBodyOverTheLimit() {
        long order = ProtectedCall.newOrder(checkout());
        String event = Webhook.captured(Webhook.freshId(), order);
        String padded = event + " ".repeat(Bodies.LIMIT + 1 - event.length());
        byte[] bytes = padded.getBytes(UTF_8);
        String signature = Webhook.SIGNATURE + ": " + Webhook.signature("whsec-sample", padded);

        RawResponse answer = checkout()
                .post("api/webhooks/signed", RawHttp.chunked(bytes, 8192), "Transfer-Encoding: chunked", signature);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.value("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.text()).contains("An event has at most 1048576 bytes.");
        assertThat(checkout().captures(order)).isZero();
    }

    @Test
    default void takesTheEventOfTheSignedAddressForAnotherThanThatOfAUser() {
        long order = ProtectedCall.newOrder(checkout());
        String event = Webhook.captured(Webhook.freshId(), order);

        Answer alices = Webhook.PAYMENTS.deliver(checkout(), event);
        Answer signed = Webhook.SIGNED.deliver(checkout(), event);

        assertThat(alices.replayed()).isFalse();
        assertThat(signed.replayed()).isFalse();
        assertThat(Webhook.PAYMENTS.deliver(checkout(), event).replayed()).isTrue();
        assertThat(Webhook.SIGNED.deliver(checkout(), event).replayed()).isTrue();
        assertThat(checkout().captures(order)).isEqualTo(2);
    }

    @Test
    default void takesASignedEventForTheSameWhoeverSendsIt() {
        long order = ProtectedCall.newOrder(checkout());
        String event = Webhook.captured(Webhook.freshId(), order);
        Webhook.SIGNED.deliver(checkout(), event);

        Answer alices = Webhook.SIGNED.request(event).send(checkout().alice());

        assertThat(alices.replayed()).isTrue();
        assertThat(checkout().captures(order)).isEqualTo(1);
    }

    @Test
    default void countsNoPaymentOfAlicesOrderForBob() {
        long order = ProtectedCall.newOrder(checkout());
        String event = Webhook.captured(Webhook.freshId(), order);

        Answer bobs = Webhook.PAYMENTS.request(event).send(checkout().bob());

        assertThat(bobs.status()).isEqualTo(404);
        assertThat(checkout().captures(order)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api/webhooks/payments", "api/webhooks/signed/", "api/webhooks/signed/more", "api/webhooks"})
    default void asksForALoginAtEachOtherAddress(String path) {
        String event = Webhook.captured(Webhook.freshId(), ProtectedCall.newOrder(checkout()));

        Answer answer =
                Webhook.SIGNED.request(event).withPath(path).send(checkout().anonymous());

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic"));
    }

    private void assertForged(Function<String, Request> forge) {
        long order = ProtectedCall.newOrder(checkout());
        String event = Webhook.captured(Webhook.freshId(), order);
        long before = records();

        Answer forged = forge.apply(event).send(checkout().anonymous());
        long after = records();
        Answer genuine = Webhook.SIGNED.deliver(checkout(), event);

        assertUnauthorized(forged);
        assertThat(after).isEqualTo(before);
        assertThat(genuine.status()).isEqualTo(200);
        assertThat(genuine.replayed()).isFalse();
        assertThat(checkout().captures(order)).isEqualTo(1);
    }

    private long records() {
        return checkout().count("idempotency_record where operation = ?", "POST /webhooks/signed");
    }

    private static void assertUnauthorized(Answer answer) {
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer).matches(problem -> problem.isProblem("Unauthorized"));
        assertThat(answer.values("WWW-Authenticate")).containsExactly("HMAC-SHA256");
        assertThat(answer.headers()).doesNotContainKeys("Idempotency-Key", "Idempotent-Replayed");
    }

    private static Request signed(String body, String signature) {
        return Webhook.unsigned(body).with(Webhook.SIGNATURE, signature);
    }
}
