// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.EXPIRY;
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
import org.junit.jupiter.api.Test;

/** What is true of MariaDB beyond the contract, in each of its isolation levels. */
abstract class MariaDbStoreContract extends IdempotencyStoreContract {

    private final TestDatabase database;
    private final StoreBench bench;

    MariaDbStoreContract(TestDatabase database) {
        super(database, new StoreBench(database.unit("records")).prepared());
        this.database = database;
        this.bench = new StoreBench(database.unit("records")).prepared();
    }

    @Test
    void skipsADuplicate() {
        assertThat(bench.insertion()).isInstanceOf(SkippingInsertion.class);
    }

    @Test
    void quotesAsMariaDbDoes() {
        assertThat(bench.store.table())
                .hasValueSatisfying(table -> assertThat(table.quoted()).matches("`db_\\w+`\\.`idempotency_record`"));
    }

    @Test
    void findsARecordThatAnEarlierSnapshotDoesNotShow() {
        Attempt attempt = Attempts.fresh();
        Running joined = bench.transactions.begin(Watcher.NONE);
        takeSnapshot();
        Call.start(() -> bench.admitsAndCommits(attempt)).result();

        boolean inserted = bench.store.admit(Attempts.retryOf(attempt), NOW, EXPIRY);

        assertThat(inserted).isFalse();
        assertThat(bench.store.find(attempt.identity())).isPresent();
        joined.rollback();
    }

    @Test
    void findsTheResultThatAnEarlierSnapshotDoesNotShow() {
        Attempt attempt = bench.completed(StoreBench.result("old"));
        Running joined = bench.transactions.begin(Watcher.NONE);
        takeSnapshot();
        Call.start(() -> bench.transactions.committing(
                        () -> bench.store.takeOver(attempt, EXPIRY, EXPIRY.plusMillis(1))))
                .result();

        assertThat(bench.store.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result()).isNull());
        joined.rollback();
    }

    @Test
    void doesNotWaitForARecordThatSomebodyIsWriting() {
        Attempt attempt = Attempts.fresh();
        Running writing = bench.transactions.begin(Watcher.NONE);
        bench.store.admit(attempt, NOW, EXPIRY);

        assertThatThrownBy(Call.start(() -> bench.find(attempt.identity()))::result)
                .asInstanceOf(type(StoreException.class))
                .extracting(StoreException::reason)
                .isEqualTo(Reason.TIMEOUT);
        writing.rollback();
    }

    @Test
    void endsTheWaitForAnotherNodeAtTheLimit() {
        Attempt attempt = Attempts.waitingFor(Attempts.fresh(), Duration.ofMillis(900));
        Running writing = bench.transactions.begin(Watcher.NONE);
        bench.store.admit(attempt, NOW, EXPIRY);
        long began = System.nanoTime();

        assertThatThrownBy(Call.start(() -> bench.admitsAndCommits(attempt))::result)
                .asInstanceOf(type(StoreException.class))
                .extracting(StoreException::reason)
                .isEqualTo(Reason.TIMEOUT);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isBetween(Duration.ofMillis(950), Duration.ofSeconds(5));
        writing.rollback();
    }

    @Test
    void doesNotBoundTheStatementsThatFollow() {
        Attempt attempt = Attempts.waitingFor(Attempts.fresh(), Duration.ofSeconds(1));

        boolean done = bench.transactions.committing(() -> {
            bench.store.admit(attempt, NOW, EXPIRY);
            bench.transactions
                    .entityManager()
                    .createNativeQuery("SELECT SLEEP(1.5)")
                    .getSingleResult();
            return bench.store.complete(StoreBench.completion(attempt, StoreBench.result("slow")));
        });

        assertThat(done).isTrue();
    }

    /** A result that a column could cut goes by the claim's statement. */
    @Test
    void doesNotInsertALargeCompletedRecordOverAnother() {
        Attempt attempt = bench.completed(StoreBench.result("first"));

        boolean inserted = bench.transactions.rollingBack(
                () -> bench.admitsCompleted(attempt, StoreBench.result("x".repeat(65_536)), ""));

        assertThat(inserted).isFalse();
        assertThat(bench.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result()).hasToString("SUCCEEDED 201 (5 bytes)"));
    }

    @Test
    void holdsAResultOfTheDefaultLimit() {
        assertThat(database.number("SELECT CHARACTER_MAXIMUM_LENGTH FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE() AND column_name = 'payload'"))
                .isGreaterThanOrEqualTo(2_097_152);
    }

    private void takeSnapshot() {
        bench.transactions
                .entityManager()
                .createNativeQuery("SELECT COUNT(*) FROM effect")
                .getSingleResult();
    }
}
