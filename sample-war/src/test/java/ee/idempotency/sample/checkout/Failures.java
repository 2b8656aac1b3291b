// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Race;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An attempt that fails leaves nothing: no row, no record, no transaction. */
interface Failures extends Deployed {

    @ParameterizedTest
    @EnumSource
    default void leavesNothingOfAnExceptionThatNobodyMaps(ProtectedCall call) {
        assertLeavesNothing(call, "fail", 500);
    }

    /** A refusal is stored also when its transaction rolled back: see {@link StoredRefusals}. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DECLINED_PAYMENT")
    default void leavesNothingOfARollback(ProtectedCall call) {
        assertLeavesNothing(call, "rollback", 500);
    }

    @ParameterizedTest
    @EnumSource
    default void leavesNothingOfAFailedCommit(ProtectedCall call) {
        assertLeavesNothing(call, "commit-fails", 500);
    }

    @ParameterizedTest
    @EnumSource
    default void leavesNothingOfAServerError(ProtectedCall call) {
        assertLeavesNothing(call, "status=503", 503);
    }

    @ParameterizedTest
    @EnumSource
    default void leavesNothingOfABadRequest(ProtectedCall call) {
        assertLeavesNothing(call, "status=400", 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 407, 408, 413, 415, 421, 425, 429})
    default void leavesNothingOfAReleasedStatus(int status) {
        assertLeavesNothing(ProtectedCall.PLACE_ORDER, "status=" + status, status);
    }

    @Test
    default void saysThatAFailedCommitMayBeSentAgain() {
        Answer failed = Request.order(ProtectedCall.uniqueItem())
                .simulating("commit-fails")
                .send(checkout().alice());

        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed).matches(problem -> problem.isProblem("The operation was not committed"));
        assertThat(failed.body()).contains("\"retryable\":true");
        assertThat(failed.headers()).doesNotContainKeys("Location", "Link", "Idempotency-Key-Expires");
    }

    @Test
    default void runsOneOfTheWaitersWhenTheFirstFails() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        CompletableFuture<Answer> first =
                order.request().simulating("delay=500,fail").start(checkout().alice());
        checkout().awaitUncommitted();

        List<Answer> others =
                Race.race().of(4, () -> order.request().send(checkout().alice()));

        assertThat(first.join().status()).isGreaterThanOrEqualTo(500);
        assertThat(others).extracting(Answer::status).containsOnly(201);
        assertThat(others).filteredOn(Answer::replayed).hasSize(3);
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    @Test
    default void staysHealthyAfterMoreFailuresThanThePoolHasConnections() {
        for (int i = 0; i < 25; i++) {
            Request.order(ProtectedCall.uniqueItem())
                    .simulating("fail")
                    .send(checkout().alice());
        }

        List<Answer> healthy = Race.race()
                .of(
                        10,
                        () -> Request.order(ProtectedCall.uniqueItem())
                                .send(checkout().alice()));

        assertThat(healthy).extracting(Answer::status).containsOnly(201);
        assertThat(checkout().uncommitted()).isZero();
    }

    @Test
    default void takesACorrectedBodyUnderTheKeyOfAnInvalidOne() {
        Intent order = ProtectedCall.PLACE_ORDER.intent(checkout());
        Request invalid = order.request().withBody(order.request().body().replace(":5000}", ":-5}"));

        Answer refused = invalid.send(checkout().alice());
        Answer corrected = order.request().send(checkout().alice());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(order.effects(checkout())).isEqualTo(1);
    }

    private void assertLeavesNothing(ProtectedCall call, String failure, int status) {
        Intent intent = call.intent(checkout());
        long records = checkout().count("idempotency_record");

        Answer failed = intent.request().simulating(failure).send(checkout().alice());
        long rows = intent.effects(checkout());
        long recordsLeft = checkout().count("idempotency_record") - records;
        long open = checkout().uncommitted();
        Answer retry = intent.request().send(checkout().alice());

        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed.replayed()).isFalse();
        assertThat(failed.leftTooEarly()).isFalse();
        assertThat(rows).isZero();
        assertThat(recordsLeft).isZero();
        assertThat(open).isZero();
        assertThat(retry.status()).isEqualTo(call.status());
        assertThat(retry.replayed()).isFalse();
        assertThat(intent.effects(checkout())).isEqualTo(1);
    }
}
