// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import ee.idempotency.sample.checkout.Answer;
import ee.idempotency.sample.checkout.Checkout;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/** Sends purchases and brings the answers to their receipts. Thread-safe. */
final class Client {

    private static final long LIMIT_NANOS = SECONDS.toNanos(60);
    private static final long PAUSE_NANOS = MILLISECONDS.toNanos(20);

    private final Receipts receipts;

    Client(Receipts receipts) {
        this.receipts = receipts;
    }

    /** Sends it once; false if it is to be sent again. */
    boolean send(Purchase purchase, Checkout checkout) {
        Answer answer;
        try {
            answer = purchase.request().send(checkout.alice());
        } catch (UncheckedIOException noAnswer) {
            receipts.count("no answer");
            return false;
        }
        return receipts.take(purchase, answer);
    }

    /** Sends it to both at the same time; false if none had the result. */
    boolean sendToBoth(Purchase purchase, Checkout one, Checkout other) {
        CompletableFuture<Answer> sent = purchase.request().start(one.alice());
        boolean done = send(purchase, other);
        Answer answer;
        try {
            answer = sent.join();
        } catch (CompletionException noAnswer) {
            receipts.count("no answer");
            return done;
        }
        return receipts.take(purchase, answer) || done;
    }

    /** Sends it until it has its result. */
    void sendUntilDone(Purchase purchase, Checkout checkout) {
        long start = System.nanoTime();
        while (!send(purchase, checkout)) {
            if (System.nanoTime() - start > LIMIT_NANOS) {
                throw new AssertionError("stuck: " + purchase + ", " + receipts);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
