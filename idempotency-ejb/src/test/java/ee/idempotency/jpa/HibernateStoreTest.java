// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import ee.idempotency.engine.TransactionBoundary.Running;
import ee.idempotency.engine.TransactionBoundary.Watcher;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import java.time.Duration;
import java.util.Set;
import org.hibernate.SessionFactory;
import org.hibernate.query.NativeQuery;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** A provider that hands out no connection by {@code unwrap}, but does work on it. */
class HibernateStoreTest extends IdempotencyStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.postgreSql();

    private final StoreBench bench = new StoreBench(DATABASE.unit("hibernate")).prepared();

    HibernateStoreTest() {
        super(DATABASE, new StoreBench(DATABASE.unit("hibernate")).prepared());
    }

    @Test
    void skipsADuplicate() {
        assertThat(bench.insertion()).isInstanceOf(SkippingInsertion.class);
    }

    @Test
    void updatesOnTheConnectionOfTheSession() {
        assertThat(InsertionProbe.probe(bench.transactions.entityManager(), bench.transactions::apart)
                        .completing()
                        .update())
                .isInstanceOf(ConnectedUpdate.class);
    }

    /** An update by SQL whose tables Hibernate does not know empties the second-level cache of the whole application. */
    @Test
    void leavesTheCachesOfTheApplicationAlone() {
        assertThat(Statement.sql("DELETE FROM idempotency_record WHERE expires_at < ?1")
                        .in(bench.transactions.entityManager())
                        .unwrap(NativeQuery.class)
                        .getSynchronizedQuerySpaces())
                .isEqualTo(Set.of("idempotency_record"));
    }

    /** Hibernate takes each native query that selects for a new one: its plan would crowd out one of the application's. */
    @Test
    void leavesTheQueryPlansOfTheApplicationAlone() {
        Attempt attempt = bench.completed(StoreBench.result("done"));
        Statistics statistics = statistics();

        for (int i = 0; i < 3; i++) {
            assertThat(bench.store.peek(attempt.identity())).isPresent();
            assertThat(bench.transactions.committing(() -> bench.store.find(attempt.identity())))
                    .isPresent();
        }
        assertThat(statistics.getQueryPlanCacheMissCount()).isZero();
        assertThat(statistics.getPrepareStatementCount()).isZero();
    }

    /** Without a transaction it would keep its connection for as long as it is open. */
    @Test
    void closesTheSessionThatReadsWithoutATransaction() {
        Attempt attempt = bench.completed(StoreBench.result("done"));
        Statistics statistics = statistics();

        assertThat(bench.store.peek(attempt.identity())).isPresent();

        assertThat(statistics.getSessionOpenCount()).isEqualTo(1);
        assertThat(statistics.getSessionCloseCount()).isEqualTo(1);
    }

    private Statistics statistics() {
        Statistics statistics = bench.transactions
                .entityManager()
                .getEntityManagerFactory()
                .unwrap(SessionFactory.class)
                .getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        return statistics;
    }

    @Test
    void endsTheWaitForAnotherNodeAtTheLimit() {
        Attempt attempt = Attempts.waitingFor(Attempts.fresh(), Duration.ofMillis(900));
        Running writing = bench.transactions.begin(Watcher.NONE);
        bench.store.admit(attempt, NOW, StoreBench.EXPIRY);

        assertThatThrownBy(Call.start(() -> bench.admitsAndCommits(attempt))::result)
                .asInstanceOf(type(StoreException.class))
                .extracting(StoreException::reason)
                .isEqualTo(Reason.TIMEOUT);
        writing.rollback();
    }
}
