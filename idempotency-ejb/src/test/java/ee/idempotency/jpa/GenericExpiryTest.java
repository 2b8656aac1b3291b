// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.engine.TransactionBoundary.Running;
import ee.idempotency.engine.TransactionBoundary.Watcher;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import org.junit.jupiter.api.Test;

/** A database that can't skip what is locked: a store that is not prepared waits for it, and looks again. */
class GenericExpiryTest extends ExpiryContract {

    private static final TestDatabase DATABASE = TestDatabase.postgreSql();

    GenericExpiryTest() {
        super(DATABASE, new StoreBench(DATABASE.unit("records")));
    }

    @Test
    @Override
    void passesOverARecordThatIsTakenOverWhileItIsPurged() {
        Attempt attempt = bench.started(NOW.plusMillis(1));
        Running taking = transactions.begin(Watcher.NONE);
        store.takeOver(attempt, NOW.plusMillis(5), LATER);
        Call<Integer> purge = Call.start(() -> purge(10, 10));

        database.awaitBlocked(1);
        taking.commit();

        assertThat(purge.result()).isZero();
        assertThat(bench.find(attempt.identity())).isPresent();
    }

    @Test
    @Override
    void purgesTheRestWhileAnotherPurgerHoldsHalf() {
        Attempt attempt = bench.started(NOW.plusMillis(1));
        Running first = transactions.begin(Watcher.NONE);
        store.purge(NOW.plusMillis(2), 1);
        Call<Integer> second = Call.start(() -> purge(10, 10));

        database.awaitBlocked(1);
        first.commit();

        assertThat(second.result()).isZero();
        assertThat(bench.find(attempt.identity())).isEmpty();
    }
}
