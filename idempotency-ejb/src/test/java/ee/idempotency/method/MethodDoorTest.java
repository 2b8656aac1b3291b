// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.AfterExpiry;
import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.ExpiredKeyException;
import ee.idempotency.IdempotencyContext;
import ee.idempotency.IdempotencyException;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.InProgressException;
import ee.idempotency.Key;
import ee.idempotency.MismatchException;
import ee.idempotency.MissingKeyException;
import ee.idempotency.NotCommittedException;
import ee.idempotency.engine.TransactionBoundary;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
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
        Latches.await(entered);

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

    @ApplicationScoped
    @NullUnmarked
    static class Shop {

        private final Queue<String> runs = new ConcurrentLinkedQueue<>();

        @Inject
        private IdempotencyContext context;

        @Inject
        private Shop self;

        @Idempotent
        public String place(@IdempotencyKey String key, String item) {
            return item + " " + UUID.randomUUID();
        }

        @Idempotent(required = false)
        public String browse(@IdempotencyKey String key) {
            return UUID.randomUUID().toString();
        }

        public String unprotected(String key) {
            return UUID.randomUUID().toString();
        }

        @Idempotent
        public void fail(@IdempotencyKey String key, String message) throws FileNotFoundException {
            runs.add(key);
            throw new FileNotFoundException(message + " " + UUID.randomUUID());
        }

        @Idempotent
        public void crash(@IdempotencyKey String key, @ExcludedFromFingerprint boolean hard) {
            runs.add(key);
            if (hard) {
                throw new StackOverflowError("hard");
            }
            throw new IllegalStateException("soft");
        }

        @Idempotent
        public void failMarked(@IdempotencyKey String key) throws FileNotFoundException {
            marking(key);
            throw new FileNotFoundException("gone");
        }

        @Idempotent
        public double measure(@IdempotencyKey String key) {
            runs.add(key);
            return Double.NaN;
        }

        @Idempotent
        public String marking(@IdempotencyKey String key) {
            runs.add(key);
            APPLICATION.transactions().entityManager().getTransaction().setRollbackOnly();
            return key;
        }

        @Idempotent
        public String timingOut(@IdempotencyKey String key) {
            APPLICATION.transactions().timeOut();
            throw new IllegalStateException("too late");
        }

        @Idempotent(inFlight = InFlight.REJECT)
        public String slow(
                @IdempotencyKey String key,
                @ExcludedFromFingerprint CountDownLatch entered,
                @ExcludedFromFingerprint CountDownLatch leave) {
            entered.countDown();
            Latches.await(leave);
            return key;
        }

        @Idempotent(afterExpiry = AfterExpiry.REFUSE)
        public void once(@IdempotencyKey String key) {}

        @Idempotent
        public String nested(@IdempotencyKey String key, @ExcludedFromFingerprint int depth) {
            return depth == 0 ? "0" : depth + " " + self.nested(key, depth - 1);
        }

        @Idempotent
        public String context(@IdempotencyKey String key) {
            context.addSupportField("order", "5");
            return unprotectedContext();
        }

        @Idempotent
        public void contextWithBadField(@IdempotencyKey String key) {
            context.addSupportField("no name", "5");
        }

        public String unprotectedContext() {
            context.addSupportField("order", "5");
            return context.isProtected()
                    + " "
                    + context.key().map(Key::value).orElse("-")
                    + " "
                    + context.startedAt().isPresent();
        }

        long runs(@Nullable String key) {
            return runs.stream().filter(key::equals).count();
        }
    }

    private static final class Latches {

        static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
