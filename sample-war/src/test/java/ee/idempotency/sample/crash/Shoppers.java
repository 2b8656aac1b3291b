// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.crash;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import ee.idempotency.sample.checkout.Answer;
import ee.idempotency.sample.checkout.Checkout;
import ee.idempotency.sample.checkout.Request;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Clients that order without a pause. Each order has an item and a key of its own and is sent again, with the same key, until it is
 * answered with 201.
 */
final class Shoppers implements AutoCloseable {

    private static final long BACK_OFF_NANOS = MILLISECONDS.toNanos(100);

    private final ConcurrentMap<Request, Answer> answered = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> tally = new ConcurrentSkipListMap<>();
    private final ExecutorService threads;
    private final List<CompletableFuture<Void>> tours;
    private volatile Checkout checkout;
    private volatile boolean closing;

    Shoppers(int number, Checkout checkout) {
        this.checkout = checkout;
        this.threads = Executors.newFixedThreadPool(number);
        this.tours = Stream.generate(() -> CompletableFuture.runAsync(this::shop, threads))
                .limit(number)
                .toList();
    }

    /** From now on all go to this checkout, also with what the last one left unanswered. */
    void moveTo(Checkout next) {
        checkout = next;
    }

    /** Returns when each has got the answer to its last order. */
    Map<Request, Answer> finish() {
        closing = true;
        tours.forEach(CompletableFuture::join);
        return Map.copyOf(answered);
    }

    int orders() {
        return answered.size();
    }

    /** How often each kind of answer came; an attempt without one was {@code cut off}, or {@code refused} by a dead server's port. */
    Map<String, Integer> tally() {
        return tally;
    }

    @Override
    public void close() {
        closing = true;
        threads.shutdownNow();
    }

    private void shop() {
        while (!closing) {
            Request order = Request.order(UUID.randomUUID().toString());
            answered.put(order, untilPlaced(order));
        }
    }

    private Answer untilPlaced(Request order) {
        while (!threads.isShutdown()) {
            try {
                Answer answer = order.send(checkout.alice());
                tally.merge(answer.status() + (answer.replayed() ? " replayed" : ""), 1, Integer::sum);
                if (answer.status() == 201) {
                    return answer;
                }
            } catch (UncheckedIOException noAnswer) {
                tally.merge(noAnswer.getCause() instanceof ConnectException ? "refused" : "cut off", 1, Integer::sum);
            }
            LockSupport.parkNanos(BACK_OFF_NANOS);
        }
        throw new IllegalStateException("the test ended before " + order + " was placed");
    }
}
