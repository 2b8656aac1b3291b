// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Race;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A refusal by the business is an answer like any other: it is stored and repeated. */
interface StoredRefusals extends Deployed {

    @Test
    default void commitsWhatTheBusinessWroteWithTheRefusalThatItReturned() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        Request conflicting = order.request().simulating("status=409");

        Answer first = conflicting.send(checkout().alice());
        Answer retry = order.request().send(checkout().alice());

        assertThat(first.status()).isEqualTo(409);
        assertStored(first, retry);
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void storesTheRefusalOfAnExceptionThatRolledBack() {
        long order = ProtectedCall.newOrder(checkout());
        Request tooMuch = overRefund(order);

        Answer first = tooMuch.send(checkout().alice());
        Answer retry = tooMuch.send(checkout().alice());

        assertThat(first.status()).isEqualTo(409);
        assertThat(first.body()).contains("Refunds would exceed order " + order);
        assertStored(first, retry);
        assertThat(refunds(order)).isZero();
        assertThat(checkout().uncommitted()).isZero();
    }

    @Test
    default void storesTheRefusalThatCameWithARollbackMark() {
        Intent declined = ProtectedCall.DECLINED_PAYMENT.intent(checkout());

        Answer first = declined.request().simulating("rollback").send(checkout().alice());
        Answer retry = declined.request().send(checkout().alice());

        assertThat(first.status()).isEqualTo(402);
        assertStored(first, retry);
        assertThat(declined.effects(checkout())).isZero();
    }

    @Test
    default void storesOneRefusalWhenFiveAskAtOnce() {
        long order = ProtectedCall.newOrder(checkout());
        Request tooMuch = overRefund(order);

        List<Answer> answers = Race.race().of(5, () -> tooMuch.send(checkout().alice()));

        assertThat(answers).extracting(Answer::status).containsOnly(409);
        assertThat(answers)
                .extracting(Answer::essence)
                .containsOnly(answers.get(0).essence());
        assertThat(answers).filteredOn(Answer::replayed).hasSize(4);
        assertThat(refunds(order)).isZero();
    }

    @Test
    default void repeatsThatAnOrderIsUnknown() {
        Request nobodys = Request.of("DELETE", "api/orders/0", "");

        Answer first = nobodys.send(checkout().alice());
        Answer retry = nobodys.send(checkout().alice());

        assertThat(first.status()).isEqualTo(404);
        assertStored(first, retry);
    }

    @Test
    default void repeatsTheRefusalToARetryThatWouldSucceed() {
        long order = ProtectedCall.newOrder(checkout());
        Request refundAll = Request.post("api/orders/" + order + "/refunds", "{\"amount\":5000}");
        Answer first = refundAll.simulating("status=402").send(checkout().alice());

        Answer retry = refundAll.send(checkout().alice());

        assertThat(first.status()).isEqualTo(402);
        assertStored(first, retry);
    }

    @Test
    default void refundsTheRestUnderANewKeyAfterARefusal() {
        long order = ProtectedCall.newOrder(checkout());
        overRefund(order).send(checkout().alice());

        Answer rest = Request.post("api/orders/" + order + "/refunds", "{\"amount\":5000}")
                .send(checkout().alice());

        assertThat(rest.status()).isEqualTo(201);
        assertThat(refunds(order)).isEqualTo(1);
    }

    @Test
    default void refundsNoMoreThanTheOrderUnderManyKeysAtOnce() {
        long order = ProtectedCall.newOrder(checkout());

        List<Answer> answers = Race.race()
                .of(
                        5,
                        () -> Request.post("api/orders/" + order + "/refunds", "{\"amount\":2000}")
                                .send(checkout().alice()));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 201, 409, 409, 409);
        assertThat(answers).noneMatch(Answer::replayed);
        assertThat(refunds(order)).isEqualTo(2);
    }

    private long refunds(long order) {
        return checkout().count("refunds where order_id = ?", order);
    }

    private static Request overRefund(long order) {
        return Request.post("api/orders/" + order + "/refunds", "{\"amount\":5001}");
    }

    private static void assertStored(Answer first, Answer retry) {
        assertThat(first.replayed()).isFalse();
        assertThat(first.leftTooEarly()).isFalse();
        assertThat(retry.replayed()).isTrue();
        assertThat(retry.essence()).isEqualTo(first.essence());
    }
}
