// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static ee.idempotency.jpa.StoreBench.EXPIRY;
import static ee.idempotency.jpa.StoreBench.NOW;
import static ee.idempotency.jpa.StoreBench.result;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.Fingerprint;
import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.engine.TransactionBoundary.Running;
import ee.idempotency.engine.TransactionBoundary.Watcher;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.EntityTransactions;
import ee.idempotency.fixture.Race;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoredRecord;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is true of the store on every database. */
abstract class IdempotencyStoreContract {

    private final TestDatabase database;
    private final StoreBench bench;
    private final JpaIdempotencyStore store;
    private final EntityTransactions transactions;

    IdempotencyStoreContract(TestDatabase database, StoreBench bench) {
        this.database = database;
        this.bench = bench;
        this.store = bench.store;
        this.transactions = bench.transactions;
    }

    @Test
    void insertsARecordThatIsNotThere() {
        Attempt attempt = Attempts.fresh();

        boolean inserted = bench.admitsAndCommits(attempt);

        assertThat(inserted).isTrue();
        assertThat(bench.find(attempt.identity())).contains(new StoredRecord(attempt.fingerprint(), null, EXPIRY));
    }

    @Test
    void doesNotInsertASecondRecordOfTheSameIdentity() {
        Attempt attempt = Attempts.fresh();
        bench.admitsAndCommits(attempt);

        boolean inserted = transactions.rollingBack(() -> bench.admits(Attempts.reuseOf(attempt)));

        assertThat(inserted).isFalse();
        assertThat(bench.find(attempt.identity())).contains(new StoredRecord(attempt.fingerprint(), null, EXPIRY));
    }

    @Test
    void doesNotInsertASecondRecordInTheSameTransaction() {
        Attempt attempt = Attempts.fresh();

        boolean inserted =
                transactions.rollingBack(() -> bench.admits(attempt) && bench.admits(Attempts.retryOf(attempt)));

        assertThat(inserted).isFalse();
    }

    @Test
    void insertsRecordsOfOtherIdentitiesWhileOneIsNotCommitted() {
        Running transaction = transactions.begin(Watcher.NONE);
        store.admit(Attempts.fresh(), NOW, EXPIRY);

        boolean inserted =
                Call.start(() -> bench.admitsAndCommits(Attempts.fresh())).result();

        assertThat(inserted).isTrue();
        transaction.rollback();
    }

    @Test
    void leavesNothingWhenTheTransactionRollsBack() {
        Attempt attempt = Attempts.fresh();

        transactions.rollingBack(() -> bench.admits(attempt));

        assertThat(bench.find(attempt.identity())).isEmpty();
    }

    @Test
    void waitsForAnUncommittedInsertAndSeesItCommitted() {
        Attempt attempt = Attempts.fresh();
        Running first = transactions.begin(Watcher.NONE);
        store.admit(attempt, NOW, EXPIRY);
        Call<Boolean> second = Call.start(() -> transactions.rollingBack(() -> bench.admits(attempt)));

        database.awaitBlocked(1);
        assertThat(second.done()).isFalse();
        first.commit();

        assertThat(second.result()).isFalse();
    }

    @Test
    void waitsForAnUncommittedInsertAndInsertsWhenThatOneRollsBack() {
        Attempt attempt = Attempts.fresh();
        Running first = transactions.begin(Watcher.NONE);
        store.admit(attempt, NOW, EXPIRY);
        Call<Boolean> second = Call.start(() -> bench.admitsAndCommits(attempt));

        database.awaitBlocked(1);
        assertThat(second.done()).isFalse();
        first.rollback();

        assertThat(second.result()).isTrue();
    }

    @Test
    void insertsOneOfManyAtOnce() {
        Attempt attempt = Attempts.fresh();

        assertThat(Race.of(8, () -> transactions.committingUnlessFalse(() -> bench.admits(attempt))))
                .containsOnlyOnce(true);
        assertThat(database.records(attempt.identity())).isOne();
    }

    @Test
    void completesAStartedRecordInItsTransaction() {
        Attempt attempt = Attempts.fresh();

        boolean completed = transactions.committing(() ->
                store.admit(attempt, NOW, EXPIRY) && store.complete(StoreBench.completion(attempt, result("done"))));

        assertThat(completed).isTrue();
        assertThat(bench.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result()).hasToString("SUCCEEDED 201 (4 bytes)"));
    }

    @Test
    void doesNotCompleteARecordThatHasItsResult() {
        Attempt attempt = bench.completed(result("first"));

        boolean completed =
                transactions.committing(() -> store.complete(StoreBench.completion(attempt, result("second, longer"))));

        assertThat(completed).isFalse();
        assertThat(bench.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result()).hasToString("SUCCEEDED 201 (5 bytes)"));
    }

    @Test
    void doesNotCompleteARecordThatIsNotThere() {
        Attempt attempt = Attempts.fresh();

        assertThat(transactions.committing(() -> store.complete(StoreBench.completion(attempt, result("late")))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100_000})
    void keepsEveryByteOfThePayload(int length) {
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);

        Attempt attempt = bench.completed(new StoredResult(RecordState.FAILED, 422, payload));

        assertThat(bench.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result())
                        .hasToString("FAILED 422 (" + length + " bytes)")
                        .extracting(StoredResult::payload)
                        .isEqualTo(payload));
    }

    @Test
    void findsWhatAnotherNodeHasWrittenSince() {
        Attempt attempt = bench.completed(result("done"));
        bench.find(attempt.identity());

        database.execute(
                "UPDATE idempotency_record SET status = 299, fingerprint = 'raw-1:new' WHERE id = ?",
                attempt.identity().id());

        assertThat(bench.find(attempt.identity())).hasValueSatisfying(record -> {
            assertThat(record.result()).extracting(StoredResult::status).isEqualTo(299);
            assertThat(record.fingerprint()).isEqualTo(new Fingerprint("raw-1", "new"));
        });
    }

    @Test
    void peeksAtNothing() {
        assertThat(store.peek(Attempts.fresh().identity())).isEmpty();
    }

    @Test
    void peeksAtWhatItFinds() {
        Attempt attempt = bench.completed(result("done"));

        assertThat(store.peek(attempt.identity())).hasValueSatisfying(peeked -> {
            assertThat(peeked.fingerprint()).isEqualTo(attempt.fingerprint());
            assertThat(peeked.expiresAt()).isEqualTo(EXPIRY);
            assertThat(peeked.result()).hasToString("SUCCEEDED 201 (4 bytes)");
        });
    }

    @Test
    void peeksAtWhatAnotherNodeHasWrittenSince() {
        Attempt attempt = bench.completed(result("done"));
        store.peek(attempt.identity());

        database.execute(
                "UPDATE idempotency_record SET status = 299 WHERE id = ?",
                attempt.identity().id());

        assertThat(store.peek(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result())
                        .extracting(StoredResult::status)
                        .isEqualTo(299));
    }

    @Test
    void doesNotPeekAtWhatIsNotCommittedNorWaitForIt() {
        Attempt attempt = Attempts.fresh();
        Running transaction = transactions.begin(Watcher.NONE);
        store.admit(attempt, NOW, EXPIRY);
        store.complete(StoreBench.completion(attempt, result("done")));

        assertThat(Call.start(() -> store.peek(attempt.identity())).result()).isEmpty();
        transaction.rollback();
    }

    @Test
    void peeksAtTheCommittedRecordWhileAnotherAttemptTakesItOver() {
        Attempt attempt = bench.completed(result("old"));
        Running transaction = transactions.begin(Watcher.NONE);
        store.takeOver(attempt, EXPIRY, EXPIRY.plusMillis(1));

        assertThat(Call.start(() -> store.peek(attempt.identity())).result())
                .hasValueSatisfying(record -> assertThat(record.expiresAt()).isEqualTo(EXPIRY));
        transaction.rollback();
    }

    /** The unit has 32 connections. */
    @Test
    void keepsNoConnectionWhenItPeeks() {
        Attempt attempt = bench.completed(result("done"));

        assertThat(IntStream.range(0, 100).mapToObj(any -> store.peek(attempt.identity())))
                .hasSize(100)
                .allSatisfy(record -> assertThat(record).isPresent());
    }

    @Test
    void findsWhatItsOwnTransactionHasWritten() {
        Attempt attempt = Attempts.fresh();
        Running transaction = transactions.begin(Watcher.NONE);
        store.find(attempt.identity());

        store.admit(attempt, NOW, EXPIRY);
        store.complete(StoreBench.completion(attempt, result("done")));

        assertThat(store.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result()).isNotNull());
        transaction.rollback();
    }

    @Test
    void doesNotFlushWhatTheApplicationHasNotFlushed() {
        Attempt attempt = Attempts.fresh();
        Running transaction = transactions.begin(Watcher.NONE);
        store.admit(attempt, NOW, EXPIRY);
        Note halfMade = new Note();
        transactions.entityManager().persist(halfMade);

        boolean completed = store.complete(StoreBench.completion(attempt, result("done")));

        assertThat(completed).isTrue();
        assertThat(store.find(attempt.identity())).isPresent();
        transaction.rollback();
    }

    @Test
    void insertsACompletedRecordWhole() {
        Attempt attempt = Attempts.fresh();

        boolean inserted = transactions.committing(() -> bench.admitsCompleted(attempt, result("done"), "order=5"));

        assertThat(inserted).isTrue();
        assertThat(bench.find(attempt.identity())).hasValueSatisfying(record -> {
            assertThat(record.result()).hasToString("SUCCEEDED 201 (4 bytes)");
            assertThat(record.fingerprint()).isEqualTo(attempt.fingerprint());
            assertThat(record.expiresAt()).isEqualTo(EXPIRY);
        });
        assertThat(database.number(
                        "SELECT COUNT(*) FROM idempotency_record WHERE id = ? AND operation = ? AND started_at = ?"
                                + " AND completed_at = ? AND support_fields = 'order=5'",
                        attempt.identity().id(),
                        attempt.operation().name(),
                        NOW.toEpochMilli(),
                        NOW.toEpochMilli()))
                .isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 1_100_000})
    void keepsEveryByteOfAPayloadThatIsInsertedWhole(int length) {
        Attempt attempt = Attempts.fresh();
        byte[] payload = new byte[length];
        new Random(length).nextBytes(payload);

        transactions.committing(
                () -> bench.admitsCompleted(attempt, new StoredResult(RecordState.FAILED, 422, payload), ""));

        assertThat(bench.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result())
                        .hasToString("FAILED 422 (" + length + " bytes)")
                        .extracting(StoredResult::payload)
                        .isEqualTo(payload));
    }

    @Test
    void doesNotInsertACompletedRecordOverAnother() {
        Attempt attempt = bench.completed(result("first"));

        boolean inserted = transactions.rollingBack(() -> bench.admitsCompleted(attempt, result("second one"), ""));

        assertThat(inserted).isFalse();
        assertThat(bench.find(attempt.identity()))
                .hasValueSatisfying(record -> assertThat(record.result()).hasToString("SUCCEEDED 201 (5 bytes)"));
    }

    @Test
    void waitsForAnUncommittedInsertBeforeItInsertsWhole() {
        Attempt attempt = Attempts.fresh();
        Running first = transactions.begin(Watcher.NONE);
        store.admit(attempt, NOW, EXPIRY);
        Call<Boolean> second =
                Call.start(() -> transactions.committing(() -> bench.admitsCompleted(attempt, result("second"), "")));

        database.awaitBlocked(1);
        assertThat(second.done()).isFalse();
        first.rollback();

        assertThat(second.result()).isTrue();
    }

    @Test
    void insertsOneCompletedRecordOfManyAtOnce() {
        Attempt attempt = Attempts.fresh();

        assertThat(Race.of(
                        8,
                        () -> transactions.committingUnlessFalse(
                                () -> bench.admitsCompleted(attempt, result("done"), ""))))
                .containsOnlyOnce(true);
        assertThat(database.records(attempt.identity())).isOne();
    }
}
