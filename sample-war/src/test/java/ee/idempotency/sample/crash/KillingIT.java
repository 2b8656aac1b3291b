// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.crash;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.checkout.Answer;
import ee.idempotency.sample.checkout.Request;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Servers that are killed at random moments under load: no order is lost, none is doubled, and each has its record. The system property
 * {@code soak.kills} says how many servers die on each database, 50 by default.
 */
@Tag("soak")
class KillingIT {

    private static final System.Logger LOG = System.getLogger(KillingIT.class.getName());
    private static final int KILLS = Integer.getInteger("soak.kills", 50);
    private static final int SHOPPERS = 6;
    private static final long LONGEST_LIFE_MILLIS = 1500;

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void losesAndDoublesNothing(TestDatabase product, @TempDir Path data) {
        Database database = product.onDisk(data);
        CheckoutServer server = CheckoutServer.on(database);
        try (Shoppers shoppers = new Shoppers(SHOPPERS, server.checkout())) {
            for (int kill = 1; kill <= KILLS; kill++) {
                killUnderLoad(server, shoppers);
                assertEachOrderHasItsRecord(Books.of(database));
                LOG.log(
                        Level.INFO,
                        "{0}: kill {1}, {2} orders, {3}",
                        product,
                        kill,
                        shoppers.orders(),
                        shoppers.tally());
                server = CheckoutServer.on(database);
                shoppers.moveTo(server.checkout());
            }
            Map<Request, Answer> answered = shoppers.finish();
            server.kill();
            assertBooksHoldExactly(answered, Books.of(database));
            LOG.log(Level.INFO, "{0}: {1} kills, {2} orders, {3}", product, KILLS, answered.size(), shoppers.tally());
        } finally {
            server.close();
        }
    }

    private static void killUnderLoad(CheckoutServer server, Shoppers shoppers) {
        int before = shoppers.orders();
        Awaitility.await().pollInterval(10, MILLISECONDS).until(() -> shoppers.orders() > before);
        long life = ThreadLocalRandom.current().nextLong(MILLISECONDS.toNanos(LONGEST_LIFE_MILLIS));
        LockSupport.parkNanos(life);
        server.kill();
    }

    private static void assertEachOrderHasItsRecord(Books books) {
        long orders = books.orders().values().stream().mapToLong(List::size).sum();
        assertThat(books.orders()).allSatisfy((item, ids) -> assertThat(ids).hasSize(1));
        assertThat(books.records().values()).containsOnly("SUCCEEDED").hasSize(Math.toIntExact(orders));
    }

    private static void assertBooksHoldExactly(Map<Request, Answer> answered, Books books) {
        assertThat(books.orders()).hasSameSizeAs(answered);
        assertThat(books.records()).hasSameSizeAs(answered);
        answered.forEach((request, answer) -> {
            assertThat(answer.status()).isEqualTo(201);
            assertThat(books.orders().get(item(request))).isEqualTo(Collections.singletonList(answer.id()));
            assertThat(books.records()).containsEntry(request.recordId("alice", "POST /orders"), "SUCCEEDED");
        });
    }

    private static String item(Request order) {
        return order.body().split("\"", 5)[3];
    }
}
