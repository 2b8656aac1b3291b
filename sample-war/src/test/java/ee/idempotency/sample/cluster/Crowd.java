// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import ee.idempotency.arquillian.Race;
import ee.idempotency.sample.checkout.Checkout;
import java.time.Duration;
import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Many clients on few keys at a time: a key that has its result makes room for a fresh one. */
final class Crowd {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Client client;
    private final Checkout checkout;
    private final Supplier<Purchase> intents;
    private final AtomicReferenceArray<Purchase> current;
    private final Queue<Purchase> all = new ConcurrentLinkedQueue<>();
    private volatile boolean leaving;

    Crowd(int keys, Client client, Checkout checkout, Supplier<Purchase> intents) {
        this.client = client;
        this.checkout = checkout;
        this.intents = intents;
        this.current = new AtomicReferenceArray<>(
                IntStream.range(0, keys).mapToObj(i -> fresh()).toArray(Purchase[]::new));
    }

    /** So many clients send until {@link #leave}; fails with the first of them. */
    CompletableFuture<Void> rush(int clients) {
        return CompletableFuture.runAsync(() -> Race.race().within(LIMIT).of(clients, () -> {
            while (!leaving) {
                sendOne();
            }
            return null;
        }));
    }

    /** Every purchase that was sent, after those without a result have got theirs. */
    Collection<Purchase> leave(CompletableFuture<Void> rush) {
        leaving = true;
        rush.join();
        all.forEach(purchase -> client.sendUntilDone(purchase, checkout));
        return all;
    }

    private void sendOne() {
        int place = ThreadLocalRandom.current().nextInt(current.length());
        Purchase purchase = current.get(place);
        if (client.send(purchase, checkout) && purchase.equals(current.get(place))) {
            current.compareAndSet(place, purchase, fresh());
        }
    }

    private Purchase fresh() {
        Purchase purchase = intents.get();
        all.add(purchase);
        return purchase;
    }
}
