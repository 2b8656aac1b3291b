// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Race;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a second request gets while the first one under its key runs, and what all the others notice of it. */
interface InFlight extends Deployed {

    System.Logger LOG = System.getLogger(InFlight.class.getName());

    @Test
    default void waitsForTheFirstAndRepeatsItsAnswer() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        CompletableFuture<Answer> first =
                order.request().simulating("delay=1000").start(checkout().alice());
        checkout().awaitUncommitted();

        Answer second = order.request().send(checkout().alice());

        assertThat(first.join().status()).isEqualTo(201);
        assertThat(second.replayed()).isTrue();
        assertThat(second.essence()).isEqualTo(first.join().essence());
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void refusesTheSecondWhenTheFirstRunsLongerThanTheWaitLimit() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        CompletableFuture<Answer> first =
                order.request().simulating("delay=7000").start(checkout().alice());
        checkout().awaitUncommitted();

        Answer second = order.request().send(checkout().alice());

        assertThat(first).isNotDone();
        assertInProgress(second);
        assertThat(first.join().status()).isEqualTo(201);
        assertThat(order.request().send(checkout().alice()).essence())
                .isEqualTo(first.join().essence());
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void answersOtherRequestsAsIfTheSixtyWereNotThere() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        Request slow = order.request().simulating("delay=3000");
        Latencies alone = Latencies.whileRunning(
                slow.key(Request.freshKey()).start(checkout().alice()), this::placeAndRead);
        CompletableFuture<Answer> first = slow.start(checkout().alice());
        checkout().awaitUncommitted();
        CompletableFuture<List<Answer>> sixty = CompletableFuture.supplyAsync(
                () -> Race.race().of(60, () -> slow.send(checkout().alice())));

        Latencies among = Latencies.whileRunning(first, this::placeAndRead);

        LOG.log(Level.INFO, "ordinary requests: {0}; among sixty duplicates: {1}", alone, among);
        // were one held up, it would be until the slow one has ended, and so the only one
        assertThat(among.count()).isGreaterThan(2);
        sixty.join().forEach(InFlight::assertReplayOrInProgress);
        assertThat(first.join().replayed()).isFalse();
        assertThat(order.effects(checkout())).isEqualTo(2);
    }

    private void placeAndRead() {
        Answer placed =
                Request.order(ProtectedCall.uniqueItem()).send(checkout().alice());
        int read = checkout().alice().get("api/orders/" + placed.id()).statusCode();
        assertThat(placed.status()).isEqualTo(201);
        assertThat(read).isEqualTo(200);
    }

    private static void assertReplayOrInProgress(Answer duplicate) {
        if (duplicate.status() == 201) {
            assertThat(duplicate.replayed()).isTrue();
        } else {
            assertInProgress(duplicate);
        }
    }

    private static void assertInProgress(Answer answer) {
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer).matches(problem -> problem.isProblem("A request is outstanding for this Idempotency-Key"));
        assertThat(answer.header("Retry-After")).hasValue("1");
        assertThat(answer.body()).contains("\"retryable\":true");
        assertThat(answer.replayed()).isFalse();
    }
}
