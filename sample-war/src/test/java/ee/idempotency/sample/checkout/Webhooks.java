// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ee.idempotency.arquillian.Race;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider sends its event until it gets 200, and sometimes afterwards; the checkout counts it once. */
interface Webhooks extends Deployed {

    @ParameterizedTest
    @EnumSource
    default void countsAnEventThatComesTwiceOnce(Webhook webhook) {
        long order = ProtectedCall.newOrder(checkout());
        String event = Webhook.captured(Webhook.freshId(), order);

        Answer first = webhook.deliver(checkout(), event);
        Answer repeat = webhook.deliver(checkout(), event);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("\"handled\":true");
        assertThat(first.replayed()).isFalse();
        assertThat(repeat.replayed()).isTrue();
        assertThat(repeat.essence()).isEqualTo(first.essence());
        assertThat(checkout().captures(order)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    default void countsAnEventThatComesFiveTimesAtOnceOnce(Webhook webhook) {
        long order = ProtectedCall.newOrder(checkout());
        String event = Webhook.captured(Webhook.freshId(), order);

        List<Answer> answers = Race.race().of(5, () -> webhook.deliver(checkout(), event));

        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).filteredOn(Answer::replayed).hasSize(4);
        assertThat(checkout().captures(order)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    default void refusesAnotherEventUnderTheSameId(Webhook webhook) {
        long order = ProtectedCall.newOrder(checkout());
        long other = ProtectedCall.newOrder(checkout());
        String id = Webhook.freshId();
        webhook.deliver(checkout(), Webhook.captured(id, order));

        Answer answer = webhook.deliver(checkout(), Webhook.captured(id, other));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer).matches(problem -> problem.isProblem("Idempotency-Key is already used"));
        assertThat(checkout().captures(order)).isEqualTo(1);
        assertThat(checkout().captures(other)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    default void countsTwoEventsOfOneOrder(Webhook webhook) {
        long order = ProtectedCall.newOrder(checkout());

        Answer first = webhook.deliver(checkout(), Webhook.captured(Webhook.freshId(), order));
        Answer second = webhook.deliver(checkout(), Webhook.captured(Webhook.freshId(), order));

        assertThat(first.replayed()).isFalse();
        assertThat(second.replayed()).isFalse();
        assertThat(checkout().captures(order)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'payment.captured','order':ORDER}",
                "{'id':null,'type':'payment.captured','order':ORDER}",
                "{'id':'','type':'payment.captured','order':ORDER}",
                "{'id':'   ','type':'payment.captured','order':ORDER}",
                "{'id':{'evt':1},'type':'payment.captured','order':ORDER}",
                "{'id':'ID','order':ORDER}",
                "{'id':'ID','type':'payment.captured'}",
                "{'id':'ID','type':'payment.captured','order':'x'}",
                "{'id':'ID','type':'payment.captured',",
            })
    default void refusesWhatIsNoEvent(String template) {
        long order = ProtectedCall.newOrder(checkout());
        String body =
                template.replace('\'', '"').replace("ID", Webhook.freshId()).replace("ORDER", String.valueOf(order));

        for (Webhook webhook : Webhook.values()) {
            Answer answer = webhook.deliver(checkout(), body);

            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.values("Content-Type")).containsExactly("application/problem+json");
        }
        assertThat(checkout().captures(order)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    default void countsTheCorrectedEventUnderTheIdOfAnInvalidOne(Webhook webhook) {
        long order = ProtectedCall.newOrder(checkout());
        String id = Webhook.freshId();

        Answer refused = webhook.deliver(checkout(), "{\"id\":\"%s\",\"type\":\" \"}".formatted(id));
        Answer corrected = webhook.deliver(checkout(), Webhook.captured(id, order));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(corrected.status()).isEqualTo(200);
        assertThat(checkout().captures(order)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    default void receivesAndIgnoresAnEventOfAnUnknownType(Webhook webhook) {
        String unknown = "{\"id\":\"%s\",\"type\":\"customer.renamed\"}".formatted(Webhook.freshId());

        Answer first = webhook.deliver(checkout(), unknown);
        Answer repeat = webhook.deliver(checkout(), unknown);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("\"handled\":false");
        assertThat(repeat.replayed()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    default void countsAnEventThatOvertookItsOrder(Webhook webhook) {
        long next = ProtectedCall.newOrder(checkout()) + 1;
        String early = Webhook.captured(Webhook.freshId(), next);

        Answer first = webhook.deliver(checkout(), early);
        long order = ProtectedCall.newOrder(checkout());
        Answer repeat = webhook.deliver(checkout(), early);

        assertThat(order).isEqualTo(next);
        assertThat(first.status()).isEqualTo(404);
        assertThat(first.headers()).doesNotContainKey("Idempotency-Key-Expires");
        assertThat(repeat.status()).isEqualTo(200);
        assertThat(checkout().captures(order)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    default void remembersAnEventForLongerThanItIsRepeated(Webhook webhook) {
        long order = ProtectedCall.newOrder(checkout());

        Answer answer = webhook.deliver(checkout(), Webhook.captured(Webhook.freshId(), order));

        assertThat(answer.expires()).isCloseTo(Instant.now().plus(7, DAYS), within(1, MINUTES));
    }

    @ParameterizedTest
    @EnumSource
    default void countsThePaymentOfACancelledOrder(Webhook webhook) {
        long order = ProtectedCall.newOrder(checkout());
        Request.of("DELETE", "api/orders/" + order, "").send(checkout().alice());

        Answer answer = webhook.deliver(checkout(), Webhook.captured(Webhook.freshId(), order));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(checkout().captures(order)).isEqualTo(1);
    }
}
