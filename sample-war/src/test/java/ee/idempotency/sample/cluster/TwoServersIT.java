// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Race;
import ee.idempotency.arquillian.TestDatabase;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Two servers on one database. The system property {@code cluster.keys} says how many keys are sent to both at once, 2000 by default;
 * a quarter as many follow while one of the two dies.
 */
@Tag("cluster")
class TwoServersIT {

    private static final System.Logger LOG = System.getLogger(TwoServersIT.class.getName());
    private static final int KEYS = Integer.getInteger("cluster.keys", 2000);
    private static final int LANES = 8;
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final Receipts receipts = new Receipts();
    private final Client client = new Client(receipts);

    /** One story, because each of its servers takes seconds to start. */
    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void keepOneRowForEachKeyAndGoOnWhenOneOfThemIsKilled(TestDatabase product) {
        Database database = product.fresh();
        try (Counter one = Counter.on(database);
                Counter other = Counter.on(database)) {
            List<Purchase> purchases = purchases(KEYS);
            forEach(purchases, purchase -> sendToBothUntilDone(purchase, one, other));
            assertThat(receipts.done()).containsExactlyInAnyOrderElementsOf(purchases);
            assertThat(receipts.counted("no answer")).isZero();
            Effects.assertOnceEach(database, purchases);
            LOG.log(Level.INFO, "{0}: {1}", product, receipts);

            List<Purchase> more = purchases(KEYS / 4);
            killUnderLoad(other, more, one);
            List<Purchase> all =
                    Stream.of(purchases, more).flatMap(List::stream).toList();
            forEach(all, purchase -> client.sendUntilDone(purchase, one.checkout()));
            Effects.assertOnceEach(database, all);
            LOG.log(Level.INFO, "{0}, after the kill: {1}", product, receipts);
        }
    }

    /** Kills it when a fifth of the purchases are done; what is under way then is sent again later. */
    private void killUnderLoad(Counter victim, List<Purchase> purchases, Counter survivor) {
        int before = receipts.done().size();
        CompletableFuture<Void> load = CompletableFuture.runAsync(() ->
                forEach(purchases, purchase -> client.sendToBoth(purchase, survivor.checkout(), victim.checkout())));
        Awaitility.await()
                .pollInterval(5, MILLISECONDS)
                .until(() -> receipts.done().size() > before + KEYS / 20 || load.isDone());
        victim.kill();
        load.join();
        assertThat(receipts.counted("no answer"))
                .as("requests without an answer")
                .isPositive();
    }

    private void sendToBothUntilDone(Purchase purchase, Counter one, Counter other) {
        if (!client.sendToBoth(purchase, one.checkout(), other.checkout())) {
            client.sendUntilDone(purchase, one.checkout());
        }
    }

    private static List<Purchase> purchases(int number) {
        return Stream.generate(Purchase::order).limit(number).toList();
    }

    private static void forEach(List<Purchase> purchases, Consumer<Purchase> send) {
        Queue<Purchase> queue = new ConcurrentLinkedQueue<>(purchases);
        Callable<Void> lane = () -> {
            for (Purchase next = queue.poll(); next != null; next = queue.poll()) {
                send.accept(next);
            }
            return null;
        };
        Race.race().within(LIMIT).of(Collections.nCopies(LANES, lane));
    }
}
