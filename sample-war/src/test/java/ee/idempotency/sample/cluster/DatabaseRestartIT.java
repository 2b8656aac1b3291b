// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.CrashingPostgreSql;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The database crashes under load and comes back. */
@Tag("cluster")
@DisabledIfSystemProperty(
        named = "server",
        matches = "wildfly",
        disabledReason = "WildFly 39.0.1 keeps dead connections in the pool of a data source of web.xml")
class DatabaseRestartIT {

    private static final System.Logger LOG = System.getLogger(DatabaseRestartIT.class.getName());
    private static final int CRASHES = Integer.getInteger("cluster.crashes", 3);
    private static final int CLIENTS = 12;
    private static final int KEYS = 6;
    private static final int ENOUGH = 20;

    private final Receipts receipts = new Receipts();
    private final Client client = new Client(receipts);

    @Test
    void answers503MeanwhileAndLosesAndDoublesNothing(@TempDir Path data) {
        try (CrashingPostgreSql server = CrashingPostgreSql.in(data);
                Counter counter = Counter.on(server.database())) {
            Crowd crowd = new Crowd(KEYS, client, counter.checkout(), Purchase::order);
            CompletableFuture<Void> rush = crowd.rush(CLIENTS);
            for (int crash = 0; crash < CRASHES; crash++) {
                awaitMore(rush, "201");
                server.crash();
                awaitMore(rush, "503");
                server.restart();
            }
            awaitMore(rush, "201");
            Collection<Purchase> all = crowd.leave(rush);

            LOG.log(Level.INFO, "{0} crashes: {1}", CRASHES, receipts);
            assertThat(receipts.counted("no answer")).isZero();
            Effects.assertOnceEach(server.database(), all);
        }
    }

    private void awaitMore(CompletableFuture<Void> rush, String kind) {
        int before = receipts.counted(kind);
        Awaitility.await().atMost(60, SECONDS).until(() -> rush.isDone() || receipts.counted(kind) >= before + ENOUGH);
    }
}
