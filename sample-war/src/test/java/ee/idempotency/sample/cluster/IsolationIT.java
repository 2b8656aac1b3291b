// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Isolation;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.checkout.Checkout;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fifty clients on ten keys at a time, where the database breaks transactions to keep them apart. The system property {@code
 * cluster.seconds} says for how long, ten seconds on each by default.
 */
@Tag("cluster")
@DisabledIfSystemProperty(
        named = "server",
        matches = "wildfly",
        disabledReason = "WildFly 39.0.1 takes no level stricter than READ COMMITTED from web.xml")
class IsolationIT {

    private static final System.Logger LOG = System.getLogger(IsolationIT.class.getName());
    private static final Duration TIME = Duration.ofSeconds(Long.getLong("cluster.seconds", 10));
    private static final int CLIENTS = 50;
    private static final int KEYS = 10;
    private static final int CONTENDED_ORDERS = 3;

    private final Receipts receipts = new Receipts();
    private final Client client = new Client(receipts);
    private final AtomicLong amounts = new AtomicLong();

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, REPEATABLE_READ",
        "POSTGRESQL, SERIALIZABLE",
        "MARIADB, REPEATABLE_READ",
        "MARIADB, SERIALIZABLE"
    })
    void answersNoErrorAndExecutesNothingTwice(TestDatabase product, Isolation isolation) {
        Database database = product.fresh().withIsolation(isolation);
        try (Counter counter = Counter.on(database)) {
            List<Purchase> seeds =
                    Stream.generate(Purchase::order).limit(CONTENDED_ORDERS).toList();
            List<Long> orders = new ArrayList<>();
            seeds.forEach(seed -> orders.add(placed(seed, counter.checkout())));
            Crowd crowd = new Crowd(KEYS, client, counter.checkout(), () -> intent(orders));

            CompletableFuture<Void> rush = crowd.rush(CLIENTS);
            await(rush);
            Collection<Purchase> all = crowd.leave(rush);

            LOG.log(Level.INFO, "{0} {1}: {2}", product, isolation, receipts);
            assertThat(receipts.counted("no answer")).isZero();
            Effects.assertOnceEach(
                    database, Stream.of(all, seeds).flatMap(Collection::stream).toList());
        }
    }

    private static void await(CompletableFuture<Void> rush) {
        long end = System.nanoTime() + TIME.toNanos();
        Awaitility.await().atMost(TIME.toSeconds() + 60, SECONDS).until(() -> rush.isDone() || System.nanoTime() > end);
    }

    private long placed(Purchase order, Checkout checkout) {
        client.sendUntilDone(order, checkout);
        return order.request().send(checkout.alice()).id();
    }

    /** An order, or a refund of one that others refund at the same time. */
    private Purchase intent(List<Long> orders) {
        int choice = ThreadLocalRandom.current().nextInt(2 * orders.size());
        return choice < orders.size()
                ? Purchase.refund(orders.get(choice), amounts.incrementAndGet())
                : Purchase.order();
    }
}
