// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.EXPIRY;
import static ee.idempotency.jpa.StoreBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import org.junit.jupiter.api.Test;

class H2PostgreSqlModeStoreTest extends IdempotencyStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    private final StoreBench bench = new StoreBench(DATABASE.unit("records")).prepared();

    H2PostgreSqlModeStoreTest() {
        super(DATABASE, new StoreBench(DATABASE.unit("records")).prepared());
    }

    @Test
    void skipsADuplicate() {
        assertThat(bench.insertion()).isInstanceOf(SkippingInsertion.class);
    }

    @Test
    void goesOnInTheTransactionThatFoundADuplicate() {
        Attempt attempt = Attempts.fresh();
        bench.admitsAndCommits(attempt);

        assertThat(bench.transactions.committing(() -> !bench.store.admit(attempt, NOW, EXPIRY)
                        && bench.store.find(attempt.identity()).isPresent()))
                .isTrue();
    }
}
