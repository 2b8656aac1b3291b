// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.AfterExpiry;
import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.IdempotencyContext;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.Key;
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

/** What an application protects, one method for each case of {@link MethodDoorTest}. */
@ApplicationScoped
@NullUnmarked
class Shop {

    private final Queue<String> runs = new ConcurrentLinkedQueue<>();

    @Inject
    private IdempotencyContext context;

    @Inject
    private Shop self;

    @Inject
    private Application.Wiring wiring;

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
        wiring.transactions().entityManager().getTransaction().setRollbackOnly();
        return key;
    }

    @Idempotent
    public String timingOut(@IdempotencyKey String key) {
        wiring.transactions().timeOut();
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

    static final class Latches {

        static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted", e);
            }
        }
    }
}
