// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.EntityTransactions;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoredRecord;
import ee.idempotency.spi.SupportFields;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** A store of one unit, and whole transactions that use it. */
final class StoreBench {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Instant EXPIRY = NOW.plus(Attempts.RETENTION);

    final EntityTransactions transactions;
    final JpaIdempotencyStore store;

    StoreBench(EntityManagerFactory factory) {
        transactions = new EntityTransactions(factory);
        store = new JpaIdempotencyStore(transactions.entityManager());
    }

    StoreBench prepared() {
        store.prepare(transactions::apart);
        return this;
    }

    Insertion insertion() {
        return InsertionProbe.probe(transactions.entityManager(), transactions::apart)
                .insertion();
    }

    static Completion completion(Attempt attempt, StoredResult result) {
        return new Completion(attempt.identity(), result, SupportFields.NONE, NOW);
    }

    static StoredResult result(String body) {
        return new StoredResult(RecordState.SUCCEEDED, 201, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Inserts in the current transaction; a unique violation is what false is on other databases. */
    boolean admits(Attempt attempt) {
        try {
            return store.admit(attempt, NOW, EXPIRY);
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.DUPLICATE) {
                return false;
            }
            throw e;
        }
    }

    /** The same of a record that is inserted whole; support fields are written as {@code name=value}. */
    boolean admitsCompleted(Attempt attempt, StoredResult result, String field) {
        SupportFields fields = field.isEmpty()
                ? SupportFields.NONE
                : SupportFields.NONE.with(field.split("=", 2)[0], field.split("=", 2)[1]);
        try {
            return store.admitCompleted(attempt, NOW, EXPIRY, new Completion(attempt.identity(), result, fields, NOW));
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.DUPLICATE) {
                return false;
            }
            throw e;
        }
    }

    boolean admitsAndCommits(Attempt attempt) {
        return transactions.committing(() -> store.admit(attempt, NOW, EXPIRY));
    }

    /** An attempt that has its result. */
    Attempt completed(StoredResult result) {
        Attempt attempt = Attempts.fresh();
        transactions.committing(() -> store.admit(attempt, NOW, EXPIRY));
        transactions.committing(() -> store.complete(completion(attempt, result)));
        return attempt;
    }

    Attempt started(Instant expiresAt) {
        Attempt attempt = Attempts.fresh();
        transactions.committing(() -> store.admit(attempt, NOW, expiresAt));
        return attempt;
    }

    Optional<StoredRecord> find(Identity identity) {
        return transactions.rollingBack(() -> store.find(identity));
    }
}
