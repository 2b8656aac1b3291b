// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A key names one intent: another request under it is a mistake, and the same request under another key is no retry. */
interface Mismatches extends Deployed {

    String REUSED = "Idempotency-Key is already used";

    @Test
    default void refusesAnotherAmountWhileTheFirstRuns() {
        String item = ProtectedCall.uniqueItem();
        Request fifty = Request.order(item);
        CompletableFuture<Answer> first =
                fifty.simulating("delay=2000").start(checkout().alice());
        checkout().awaitUncommitted();

        Answer other = fiveHundred(fifty).send(checkout().alice());

        assertThat(first).isNotDone();
        assertReused(other);
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(checkout().orders(item)).isEqualTo(1);
    }

    @Test
    default void refusesAnotherAmountAfterSuccess() {
        String item = ProtectedCall.uniqueItem();
        Request fifty = Request.order(item);
        Answer first = fifty.send(checkout().alice());

        Answer other = fiveHundred(fifty).send(checkout().alice());

        assertReused(other);
        assertThat(other.body()).doesNotContain(item);
        assertThat(checkout().orders(item)).isEqualTo(1);
        assertThat(fifty.send(checkout().alice()).essence()).isEqualTo(first.essence());
    }

    @Test
    default void refusesAnotherCardAfterADeclinedOne() {
        Intent declined = ProtectedCall.DECLINED_PAYMENT.intent(checkout());
        declined.request().send(checkout().alice());
        String otherCard = declined.request().body().replace("4000000000000002", "4242424242424242");

        Answer other = declined.request().withBody(otherCard).send(checkout().alice());

        assertReused(other);
        assertThat(declined.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void refusesAnotherAmountAfterARefusedRefund() {
        long order = ProtectedCall.newOrder(checkout());
        Request tooMuch = Request.post("api/orders/" + order + "/refunds", "{\"amount\":5001}");
        tooMuch.send(checkout().alice());

        Answer other = tooMuch.withBody("{\"amount\":700}").send(checkout().alice());

        assertReused(other);
        assertThat(checkout().count("refunds where order_id = ?", order)).isZero();
    }

    @Test
    default void refusesARefundOfAnotherOrder() {
        Request refund = ProtectedCall.REFUND.intent(checkout()).request();
        refund.send(checkout().alice());
        long otherOrder = ProtectedCall.newOrder(checkout());

        Answer other = refund.withPath("api/orders/" + otherOrder + "/refunds")
                .send(checkout().alice());

        assertReused(other);
        assertThat(checkout().count("refunds where order_id = ?", otherOrder)).isZero();
    }

    @Test
    default void refusesAnotherQuery() {
        String item = ProtectedCall.uniqueItem();
        Request order = Request.order(item);
        order.send(checkout().alice());

        Answer other = order.withPath("api/orders?gift=true").send(checkout().alice());

        assertReused(other);
        assertThat(checkout().orders(item)).isEqualTo(1);
    }

    @Test
    default void refusesOtherWhiteSpace() {
        String item = ProtectedCall.uniqueItem();
        Request order = Request.order(item);
        order.send(checkout().alice());

        Answer other =
                order.withBody(order.body().replace(",", ", ")).send(checkout().alice());

        assertReused(other);
        assertThat(checkout().orders(item)).isEqualTo(1);
    }

    @Test
    default void refusesOtherRowsUnderTheSameRequestId() {
        Intent imported = ProtectedCall.IMPORT.intent(checkout());
        imported.request().send(checkout().alice());
        String twice = imported.request().body().replaceFirst("(\\{\"item.*?})", "$1,$1");

        Answer other = imported.request().withBody(twice).send(checkout().alice());

        assertReused(other);
        assertThat(imported.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void tellsTheKeyAndNothingOfTheRecord() {
        Request fifty = Request.order(ProtectedCall.uniqueItem());
        Answer first = fifty.send(checkout().alice());

        Answer other = fiveHundred(fifty).send(checkout().alice());

        String key = fifty.header("Idempotency-Key");
        assertThat(other.body())
                .contains("\"status\":422", "\"retryable\":false", "\"key\":" + key)
                .doesNotContain("5000", first.header("Location").orElseThrow());
        assertThat(other.headers()).doesNotContainKeys("Location", "Link", "Idempotent-Replayed");
    }

    @Test
    default void takesTheSameKeyForAnotherOperation() {
        String key = Request.freshKey();
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        Intent payment = ProtectedCall.PAYMENT.intent(checkout());

        Answer placed = order.request().key(key).send(checkout().alice());
        Answer paid = payment.request().key(key).send(checkout().alice());

        assertThat(placed.status()).isEqualTo(201);
        assertThat(paid.status()).isEqualTo(201);
        assertThat(paid.replayed()).isFalse();
        assertThat(payment.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void takesTwoEqualOrdersUnderTwoKeys() {
        String coffee = ProtectedCall.uniqueItem();

        Answer first = Request.order(coffee).send(checkout().alice());
        Answer second = Request.order(coffee).send(checkout().alice());

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.replayed()).isFalse();
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(checkout().orders(coffee)).isEqualTo(2);
    }

    @Test
    default void tellsKeysApartByCase() {
        String item = ProtectedCall.uniqueItem();
        Request order = Request.order(item);

        order.key("case " + item).send(checkout().alice());
        Answer other = order.key("CASE " + item).send(checkout().alice());

        assertThat(other.replayed()).isFalse();
        assertThat(checkout().orders(item)).isEqualTo(2);
    }

    private static Request fiveHundred(Request fifty) {
        return fifty.withBody(fifty.body().replace(":5000}", ":50000}"));
    }

    private static void assertReused(Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer).matches(problem -> problem.isProblem(REUSED), REUSED);
        assertThat(answer.replayed()).isFalse();
    }
}
