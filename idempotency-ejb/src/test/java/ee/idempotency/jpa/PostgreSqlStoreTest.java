// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.EXPIRY;
import static ee.idempotency.jpa.StoreBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgreSqlStoreTest extends IdempotencyStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.postgreSql();

    private final StoreBench bench = new StoreBench(DATABASE.unit("records")).prepared();

    PostgreSqlStoreTest() {
        super(DATABASE, new StoreBench(DATABASE.unit("records")).prepared());
    }

    @Test
    void skipsADuplicate() {
        assertThat(bench.insertion()).isInstanceOf(SkippingInsertion.class);
    }

    @Test
    void endsTheWaitForAnotherNodeAtTheLimit() throws SQLException {
        Attempt attempt = Attempts.waitingFor(Attempts.fresh(), Duration.ofMillis(900));

        try (Connection node = DATABASE.connect()) {
            claim(node, attempt);
            long began = System.nanoTime();

            assertThatThrownBy(Call.start(() -> bench.admitsAndCommits(attempt))::result)
                    .asInstanceOf(type(StoreException.class))
                    .extracting(StoreException::reason)
                    .isEqualTo(Reason.TIMEOUT);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isBetween(Duration.ofMillis(950), Duration.ofSeconds(5));
        }
    }

    @Test
    void doesNotBoundTheStatementsThatFollow() {
        Attempt attempt = Attempts.waitingFor(Attempts.fresh(), Duration.ofSeconds(1));

        boolean done = bench.transactions.committing(() -> {
            bench.store.admit(attempt, NOW, EXPIRY);
            bench.transactions
                    .entityManager()
                    .createNativeQuery("SELECT CAST(pg_sleep(1.5) AS VARCHAR)")
                    .getSingleResult();
            return bench.store.complete(StoreBench.completion(attempt, StoreBench.result("slow")));
        });

        assertThat(done).isTrue();
    }

    private static void claim(Connection node, Attempt attempt) throws SQLException {
        node.setAutoCommit(false);
        try (PreparedStatement insert = node.prepareStatement(
                "INSERT INTO idempotency_record"
                        + " (id, operation, fingerprint, state, started_at, expires_at) VALUES (?, 'x', 'x:y', 'STARTED', 0, 0)")) {
            insert.setString(1, attempt.identity().id());
            insert.executeUpdate();
        }
    }
}
