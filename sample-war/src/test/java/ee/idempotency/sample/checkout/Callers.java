// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import org.junit.jupiter.api.Test;

/** A key belongs to its caller; nobody else's request meets the record. */
interface Callers extends Deployed {

    @Test
    default void refusesACallerWithoutCredentials() {
        assertUnauthorized(checkout().anonymous());
    }

    @Test
    default void refusesAWrongPassword() {
        assertUnauthorized(checkout().anonymous().as("alice", "bob-secret"));
    }

    @Test
    default void asksForCredentialsBeforeItLooksAtTheKey() {
        Request malformed = Request.order(ProtectedCall.uniqueItem()).with("Idempotency-Key", "\"");

        Answer answer = malformed.send(checkout().anonymous());

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    default void servesNoReplayToSomebodyWithoutCredentials() {
        String item = ProtectedCall.uniqueItem();
        Request order = Request.order(item);
        order.send(checkout().alice());

        Answer stranger = order.send(checkout().anonymous());

        assertThat(stranger.status()).isEqualTo(401);
        assertThat(stranger.body()).doesNotContain(item);
        assertThat(stranger.headers()).doesNotContainKeys("Location", "Idempotent-Replayed");
    }

    @Test
    default void placesBobsOwnOrderUnderAlicesKey() {
        String item = ProtectedCall.uniqueItem();
        Request order = Request.order(item);
        Answer alices = order.send(checkout().alice());

        Answer bobs = order.send(checkout().bob());

        assertThat(bobs.status()).isEqualTo(201);
        assertThat(bobs.replayed()).isFalse();
        assertThat(bobs.id()).isNotEqualTo(alices.id());
        assertThat(order.send(checkout().alice()).id()).isEqualTo(alices.id());
        assertThat(order.send(checkout().bob()).id()).isEqualTo(bobs.id());
        assertThat(checkout().orders(item)).isEqualTo(2);
    }

    @Test
    default void tellsBobNothingOfAlicesRequestUnderTheSameKey() {
        String alicesItem = ProtectedCall.uniqueItem();
        Request alices = Request.order(alicesItem);
        alices.send(checkout().alice());
        Request bobs =
                Request.order(ProtectedCall.uniqueItem()).with("Idempotency-Key", alices.header("Idempotency-Key"));

        Answer answer = bobs.send(checkout().bob());

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain(alicesItem);
    }

    @Test
    default void hidesAlicesOrdersFromBob() {
        String item = ProtectedCall.uniqueItem();
        long order = Request.order(item).send(checkout().alice()).id();

        String bobsOrders = Http.text(checkout().bob().get("api/orders"));
        int direct = checkout().bob().get("api/orders/" + order).statusCode();

        assertThat(bobsOrders).doesNotContain(item);
        assertThat(direct).isEqualTo(404);
    }

    @Test
    default void refundsNothingOfAlicesOrderToBob() {
        Intent refund = ProtectedCall.REFUND.intent(checkout());

        Answer bobs = refund.request().send(checkout().bob());

        assertThat(bobs.status()).isEqualTo(404);
        assertThat(refund.effects(checkout())).isZero();
        assertThat(refund.request().send(checkout().bob()).replayed()).isTrue();
        assertThat(refund.request().send(checkout().alice()).status()).isEqualTo(201);
    }

    private void assertUnauthorized(Http stranger) {
        String item = ProtectedCall.uniqueItem();
        Request order = Request.order(item);

        Answer answer = order.send(stranger);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers()).doesNotContainKey("Idempotency-Key");
        assertThat(checkout().orders(item)).isZero();
        assertThat(order.send(checkout().alice()).replayed()).isFalse();
    }
}
