// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.ExpiredKeyException;
import ee.idempotency.IdempotencyException;
import ee.idempotency.InProgressException;
import ee.idempotency.MismatchException;
import ee.idempotency.MissingKeyException;
import ee.idempotency.NotCommittedException;
import ee.idempotency.engine.TransactionBoundary;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import java.io.FileNotFoundException;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Calls of protected methods, through the interceptor. */
class MethodDoorTest {

    private static final Application APPLICATION = Application.of(Shop.class);

    private final Shop shop = APPLICATION.bean(Shop.class);
    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        APPLICATION.close();
    }

    @Test
    void runsTheFirstCallAndAnswersTheNextFromItsRecord() {
        String first = shop.place(key, "book");

        assertThat(shop.place(key, "book")).isEqualTo(first);
        assertThat(shop.place(UUID.randomUUID().toString(), "book")).isNotEqualTo(first);
    }

    @Test
    void refusesOtherArguments() {
        shop.place(key, "book");

        assertThatThrownBy(() -> shop.place(key, "lamp"))
                .isInstanceOf(MismatchException.class)
                .hasMessageContaining("Shop.place")
                .hasMessageNotContaining(key);
    }

    @Test
    void refusesACallWithoutAKey() {
        assertThatThrownBy(() -> shop.place(null, "book"))
                .isInstanceOf(MissingKeyException.class)
                .hasMessageContaining("Shop.place(String, String)");
        assertThatThrownBy(() -> shop.place(" ", "book")).isInstanceOf(MissingKeyException.class);
    }

    @Test
    void runsUnprotectedWithoutAKeyWhereThatIsAllowed() {
        assertThat(shop.browse(null)).isNotEqualTo(shop.browse(null));
        assertThat(shop.browse(key)).isEqualTo(shop.browse(key));
    }

    @Test
    void runsAMethodWithoutProtectionAsItIs() {
        assertThat(shop.unprotected(key)).isNotEqualTo(shop.unprotected(key));
    }

    @Test
    void throwsARecordedExceptionAgain() {
        assertThatThrownBy(() -> shop.fail(key, "gone")).isInstanceOf(FileNotFoundException.class);

        assertThatThrownBy(() -> shop.fail(key, "gone"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageStartingWith("gone ");
        assertThat(shop.runs(key)).isOne();
    }

    @Test
    void doesNotRecordAnExceptionWhoseTransactionIsMarkedForRollback() {
        assertThatThrownBy(() -> shop.failMarked(key)).isInstanceOf(FileNotFoundException.class);
        assertThatThrownBy(() -> shop.failMarked(key)).isInstanceOf(FileNotFoundException.class);

        assertThat(shop.runs(key)).isEqualTo(2);
    }

    @Test
    void runsAgainAfterAnExceptionThatRollsBack() {
        assertThatIllegalStateException().isThrownBy(() -> shop.crash(key, false));
        assertThatThrownBy(() -> shop.crash(key, true)).isInstanceOf(StackOverflowError.class);

        assertThat(shop.runs(key)).isEqualTo(2);
        assertThat(APPLICATION.transactions().active()).isZero();
    }

    @Test
    void rollsBackAResultThatCantBeStored() {
        assertThatThrownBy(() -> shop.measure(key)).isInstanceOf(IdempotencyException.class);

        assertThatThrownBy(() -> shop.measure(key)).isInstanceOf(IdempotencyException.class);
        assertThat(shop.runs(key)).isEqualTo(2);
    }

    @Test
    void saysThatNothingWasCommittedWhenItsOwnTransactionIsMarkedForRollback() {
        assertThatThrownBy(() -> shop.marking(key)).isInstanceOf(NotCommittedException.class);
    }

    @Test
    void leavesItToTheCallerWhatBecomesOfAMarkedTransaction() {
        TransactionBoundary.Running caller = APPLICATION.transactions().begin(TransactionBoundary.Watcher.NONE);

        assertThat(shop.marking(key)).isEqualTo(key);

        assertThat(caller.canCommit()).isFalse();
        caller.rollback();
        assertThat(shop.runs(key)).isOne();
    }

    @Test
    void keepsTheFirstFailureWhenItsTransactionIsGone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> shop.timingOut(key))
                .satisfies(failure -> assertThat(failure.getSuppressed()).isEmpty());
        assertThat(APPLICATION.transactions().active()).isZero();
    }

    @Test
    void refusesAtOnceWhileAnotherCallRuns() {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        Call<String> first = Call.start(() -> shop.slow(key, entered, leave));
        Shop.Latches.await(entered);

        assertThatThrownBy(() -> shop.slow(key, entered, leave)).isInstanceOf(InProgressException.class);

        leave.countDown();
        assertThat(first.result()).isEqualTo(key);
    }

    @Test
    void refusesAnExpiredKeyWhereTheMethodAsksForIt() {
        shop.once(key);
        APPLICATION.bean(Application.Wiring.class).clock().advance(Attempts.RETENTION);

        assertThatThrownBy(() -> shop.once(key))
                .isInstanceOfSatisfying(
                        ExpiredKeyException.class,
                        refusal -> assertThat(refusal.expiredAt()).isNotNull());
    }

    @Test
    void passesThroughACallFromInside() {
        assertThat(shop.nested(key, 3)).isEqualTo("3 2 1 0");
        assertThat(shop.nested(key, 3)).isEqualTo("3 2 1 0");
    }

    @Test
    void tellsTheCodeInsideWhatProtectsIt() {
        assertThat(shop.context(key)).isEqualTo("true " + key + " true");
        assertThat(shop.unprotectedContext()).isEqualTo("false - false");
        assertThatIllegalArgumentException().isThrownBy(() -> shop.contextWithBadField(key));
    }
}
