// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.EXPIRY;
import static ee.idempotency.jpa.StoreBench.NOW;
import static ee.idempotency.jpa.StoreBench.result;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.engine.TransactionBoundary.Running;
import ee.idempotency.engine.TransactionBoundary.Watcher;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.EntityTransactions;
import ee.idempotency.fixture.Race;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoredRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is true of expired records on every database. */
abstract class ExpiryContract {

    static final Instant LATER = EXPIRY.plus(Attempts.RETENTION);

    final TestDatabase database;
    final StoreBench bench;
    final JpaIdempotencyStore store;
    final EntityTransactions transactions;

    ExpiryContract(TestDatabase database) {
        this(database, new StoreBench(database.unit("records")).prepared());
    }

    ExpiryContract(TestDatabase database, StoreBench bench) {
        this.database = database;
        this.bench = bench;
        this.store = bench.store;
        this.transactions = bench.transactions;
    }

    @BeforeEach
    void deleteAllRecords() {
        database.execute("DELETE FROM idempotency_record");
    }

    @Test
    void takesAnExpiredRecordOver() {
        Attempt next = Attempts.reuseOf(bench.completed(result("old")));

        boolean taken = transactions.committing(() -> store.takeOver(next, EXPIRY, LATER));

        assertThat(taken).isTrue();
        assertThat(bench.find(next.identity())).contains(new StoredRecord(next.fingerprint(), null, LATER));
    }

    @Test
    void leavesNothingOfTheFormerResultInARecordThatIsTakenOver() {
        Attempt attempt = bench.completed(result("old"));

        transactions.committing(() -> store.takeOver(attempt, EXPIRY, LATER));

        assertThat(database.number(
                        "SELECT COUNT(*) FROM idempotency_record WHERE state = 'STARTED'"
                                + " AND status IS NULL AND payload IS NULL AND completed_at IS NULL AND started_at = ?",
                        EXPIRY.toEpochMilli()))
                .isOne();
    }

    @Test
    void doesNotTakeALiveRecordOver() {
        Attempt attempt = bench.completed(result("live"));

        boolean taken = transactions.committing(() -> store.takeOver(attempt, EXPIRY.minusMillis(1), LATER));

        assertThat(taken).isFalse();
        assertThat(bench.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result()).isNotNull());
    }

    @Test
    void letsOneOfTwoTakeARecordOver() {
        Attempt attempt = bench.completed(result("old"));
        Running first = transactions.begin(Watcher.NONE);
        boolean taken = store.takeOver(attempt, EXPIRY, LATER);
        Call<Boolean> second = Call.start(() -> transactions.rollingBack(() -> store.takeOver(attempt, EXPIRY, LATER)));

        database.awaitBlocked(1);
        first.commit();

        assertThat(taken).isTrue();
        assertThat(second.result()).isFalse();
    }

    @Test
    void letsOneOfManyAtOnceTakeARecordOver() {
        Attempt attempt = bench.completed(result("old"));

        List<Boolean> taken = Race.of(8, () -> transactions.committing(() -> store.takeOver(attempt, EXPIRY, LATER)));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void purgesExpiredRecordsOnly() {
        Attempt expired = bench.started(NOW.plusMillis(9));
        Attempt expiring = bench.started(NOW.plusMillis(10));
        Attempt live = bench.started(EXPIRY);

        int purged = purge(10, 100);

        assertThat(purged).isOne();
        assertThat(bench.find(expired.identity())).isEmpty();
        assertThat(bench.find(expiring.identity())).isPresent();
        assertThat(bench.find(live.identity())).isPresent();
    }

    @Test
    void purgesInBatchesTheOldestFirst() {
        List<Attempt> expired = IntStream.of(3, 1, 5, 2, 4)
                .mapToObj(millis -> bench.started(NOW.plusMillis(millis)))
                .toList();

        assertThat(purge(10, 2)).isEqualTo(2);
        assertThat(expired)
                .filteredOn(attempt -> bench.find(attempt.identity()).isPresent())
                .containsExactly(expired.get(0), expired.get(2), expired.get(4));
        assertThat(purge(10, 2)).isEqualTo(2);
        assertThat(purge(10, 2)).isOne();
        assertThat(purge(10, 2)).isZero();
    }

    @Test
    void purgesEachRecordOnceWhenTwoNodesPurge() {
        IntStream.range(0, 60).forEach(millis -> bench.started(NOW.plusMillis(millis)));
        Attempt live = bench.started(EXPIRY);

        List<Integer> purged = Race.of(
                2,
                () -> IntStream.generate(() -> purge(1000, 10))
                        .takeWhile(batch -> batch > 0)
                        .sum());

        assertThat(purged.get(0) + purged.get(1)).isEqualTo(60);
        assertThat(bench.find(live.identity())).isPresent();
    }

    @Test
    void purgesMoreThanOneListOfIdsAtOnce() {
        insertExpired(2500);

        assertThat(purge(10_000, 2400)).isEqualTo(2400);
        assertThat(purge(10_000, 2400)).isEqualTo(100);
    }

    @Test
    void keepsWhatIsTakenOverWhilePurging() {
        List<Attempt> expired = IntStream.range(0, 100)
                .mapToObj(millis -> bench.started(NOW.plusMillis(millis)))
                .toList();
        Queue<Attempt> taken = new ConcurrentLinkedQueue<>();
        AtomicBoolean taking = new AtomicBoolean(true);
        AtomicInteger purged = new AtomicInteger();
        Queue<Runnable> lanes = new ConcurrentLinkedQueue<>(List.of(
                () -> {
                    expired.stream()
                            .filter(attempt ->
                                    transactions.committing(() -> store.takeOver(attempt, NOW.plusSeconds(1), LATER)))
                            .forEach(taken::add);
                    taking.set(false);
                },
                () -> {
                    while (taking.get()) {
                        purged.addAndGet(purge(1000, 3));
                    }
                }));

        Race.of(2, () -> {
            lanes.remove().run();
            return true;
        });

        assertThat(taken)
                .allSatisfy(
                        attempt -> assertThat(bench.find(attempt.identity())).isPresent());
        assertThat(taken.size() + purged.get()).isEqualTo(100);
    }

    @Test
    void passesOverARecordThatIsTakenOverWhileItIsPurged() {
        Attempt attempt = bench.started(NOW.plusMillis(1));
        Attempt other = bench.started(NOW.plusMillis(2));
        Running taking = transactions.begin(Watcher.NONE);
        store.takeOver(attempt, NOW.plusMillis(5), LATER);

        int purged = Call.start(() -> purge(10, 10)).result();
        taking.commit();

        assertThat(purged).isOne();
        assertThat(bench.find(attempt.identity())).isPresent();
        assertThat(bench.find(other.identity())).isEmpty();
    }

    @Test
    void purgesTheRestWhileAnotherPurgerHoldsHalf() {
        insertExpired(60);
        Running first = transactions.begin(Watcher.NONE);
        int held = store.purge(NOW.plusSeconds(10), 30);

        int rest = Call.start(() -> purge(10_000, 100)).result();
        first.commit();

        assertThat(held).isEqualTo(30);
        assertThat(rest).isEqualTo(30);
        assertThat(purge(10_000, 100)).isZero();
    }

    int purge(long millisAfterNow, int limit) {
        return transactions.committing(() -> store.purge(NOW.plus(Duration.ofMillis(millisAfterNow)), limit));
    }

    private void insertExpired(int count) {
        String rows = IntStream.range(0, count)
                .mapToObj(i -> "('expired-" + i + "', 'x', 'x:y', 'STARTED', 1, " + (NOW.toEpochMilli() + i) + ")")
                .collect(Collectors.joining(", "));
        database.execute("INSERT INTO idempotency_record"
                + " (id, operation, fingerprint, state, started_at, expires_at) VALUES " + rows);
    }
}
