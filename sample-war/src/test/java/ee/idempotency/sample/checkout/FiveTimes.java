// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ee.idempotency.arquillian.Race;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that sends the same request five times meant it once. */
interface FiveTimes extends Deployed {

    @ParameterizedTest
    @EnumSource
    default void takesEffectOnceWhenFiveArriveAtOnce(ProtectedCall call) {
        Intent intent = call.intent(checkout());

        List<Answer> answers =
                Race.race().of(5, () -> intent.request().send(checkout().alice()));

        assertOneEffectAndEqualAnswers(call, intent, answers);
    }

    @ParameterizedTest
    @EnumSource
    default void takesEffectOnceWhenFourArriveWhileTheFirstRuns(ProtectedCall call) {
        Intent intent = call.intent(checkout());
        Request slow = intent.request().simulating("delay=250");

        List<Answer> answers = Race.race().of(5, () -> slow.send(checkout().alice()));

        assertOneEffectAndEqualAnswers(call, intent, answers);
    }

    @ParameterizedTest
    @EnumSource
    default void takesEffectOnceWhenRetriedOneAfterTheOther(ProtectedCall call) {
        Intent intent = call.intent(checkout());

        List<Answer> answers = Stream.generate(
                        () -> intent.request().send(checkout().alice()))
                .limit(5)
                .toList();

        assertThat(answers).extracting(Answer::replayed).containsExactly(false, true, true, true, true);
        assertOneEffectAndEqualAnswers(call, intent, answers);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CANCEL")
    default void sendsTheBodyWhenTheTransactionHasEnded(ProtectedCall call) {
        Request request = call.intent(checkout()).request();

        Answer first = request.send(checkout().alice());
        Answer retry = request.send(checkout().alice());

        assertThat(first.header(TransactionWitness.HEADER)).hasValue(TransactionWitness.ENDED);
        assertThat(retry.header(TransactionWitness.HEADER)).hasValue(TransactionWitness.ENDED);
    }

    @Test
    default void repeatsLocationAndLinksInTheirOrder() {
        Request order = Request.order(ProtectedCall.uniqueItem());

        Answer first = order.send(checkout().alice());
        Answer retry = order.send(checkout().alice());

        String location = first.header("Location").orElseThrow();
        assertThat(location).endsWith("/api/orders/" + first.id());
        assertThat(retry.values("Location")).containsExactly(location);
        assertThat(retry.values("Link"))
                .containsExactly("<" + location + ">; rel=\"self\"", "<" + location + "/refunds>; rel=\"refunds\"");
    }

    @Test
    default void repeatsEachByteOfABinaryBody() {
        Request label = ProtectedCall.LABEL.intent(checkout()).request();

        Answer first = label.send(checkout().alice());
        Answer retry = label.send(checkout().alice());

        assertThat(first.body()).hasSize(2048);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(retry.header("Content-Type")).hasValue("application/octet-stream");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"IMPORT", "WEBHOOK", "SIGNED_WEBHOOK"})
    default void echoesTheKey(ProtectedCall call) {
        Request request = call.intent(checkout()).request().key("echo " + Request.freshKey());

        Answer first = request.send(checkout().alice());
        Answer retry = request.send(checkout().alice());

        String sent = request.header("Idempotency-Key");
        assertThat(first.values("Idempotency-Key")).containsExactly(sent);
        assertThat(retry.values("Idempotency-Key")).containsExactly(sent);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"WEBHOOK", "SIGNED_WEBHOOK"})
    default void tellsWhenTheKeyExpires(ProtectedCall call) {
        Answer answer = call.intent(checkout()).request().send(checkout().alice());

        String expires = answer.header("Idempotency-Key-Expires").orElseThrow();
        assertThat(expires).matches("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");
        assertThat(answer.expires()).isCloseTo(Instant.now().plus(1, DAYS), within(1, MINUTES));
    }

    @Test
    default void givesEachAnswerACookieOfItsOwn() {
        Request order = Request.order(ProtectedCall.uniqueItem());

        Answer first = order.send(checkout().alice());
        Answer retry = order.send(checkout().alice());

        assertThat(first.values("Set-Cookie")).hasSize(1);
        assertThat(retry.values("Set-Cookie")).hasSize(1).isNotEqualTo(first.values("Set-Cookie"));
    }

    @Test
    default void storesNoHeaderThatEachAnswerHasOfItsOwn() {
        Request order = Request.order(ProtectedCall.uniqueItem());

        order.send(checkout().alice());

        assertThat(checkout().storedPayload(order, "POST /orders"))
                .contains("Location:")
                .doesNotContainIgnoringCase("Set-Cookie")
                .doesNotContainIgnoringCase("Date:")
                .doesNotContainIgnoringCase("Content-Length")
                .doesNotContainIgnoringCase("Authorization");
    }

    private void assertOneEffectAndEqualAnswers(ProtectedCall call, Intent intent, List<Answer> answers) {
        assertThat(answers).extracting(Answer::status).containsOnly(call.status());
        assertThat(answers)
                .extracting(Answer::essence)
                .containsOnly(answers.get(0).essence());
        assertThat(answers).filteredOn(Answer::replayed).hasSize(4);
        assertThat(intent.effects(checkout())).isEqualTo(1);
    }
}
