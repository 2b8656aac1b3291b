// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.Fingerprint;
import ee.idempotency.Key;
import ee.idempotency.RecordState;
import ee.idempotency.Scope;
import ee.idempotency.StoredResult;
import ee.idempotency.jpa.JpaIdempotencyStore;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.FramedDigest;
import ee.idempotency.spi.Operation;
import ee.idempotency.spi.SupportFields;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The library's store for one thread: each call is a transaction. Not thread-safe. */
final class Records implements AutoCloseable {

    private static final String UNIT = "ee/idempotency/benchmarks/records/persistence.xml";

    private static final Operation OPERATION = new Operation(
            "POST /orders", Duration.ofHours(24), Duration.ofSeconds(5), AfterExpiry.RUN_AGAIN, Claim.FIRST);

    private final KeyKind kind;
    private final EntityManagerFactory factory;
    private final EntityManager entityManager;
    private final JpaIdempotencyStore store;
    private final byte[] payload = new byte[RecordsTable.PAYLOAD_BYTES];

    private Records(KeyKind kind, EntityManagerFactory factory) {
        this.kind = kind;
        this.factory = factory;
        this.entityManager = factory.createEntityManager();
        this.store = new JpaIdempotencyStore(entityManager);
        store.prepare(this::apart);
        new Random(1).nextBytes(payload);
    }

    static Records of(RecordsTable table, DataSource pool) {
        return new Records(
                table.kind(),
                Persistence.createEntityManagerFactory(
                        "records",
                        Map.of(
                                "eclipselink.persistencexml",
                                UNIT,
                                "eclipselink.session-name",
                                "records-" + System.identityHashCode(pool) + "-" + System.nanoTime(),
                                "jakarta.persistence.nonJtaDataSource",
                                pool)));
    }

    /** Claims a key that is new and stores its answer. */
    void execute() {
        Attempt attempt = new Attempt(
                Key.of(kind.next()),
                Scope.ofPrincipal("alice"),
                OPERATION,
                new Fingerprint("raw-1", new FramedDigest().add(payload).end()));
        Instant now = Instant.now();
        boolean done = committing(() -> store.admit(attempt, now, now.plus(OPERATION.retention()))
                && store.complete(new Completion(
                        attempt.identity(),
                        new StoredResult(RecordState.SUCCEEDED, 201, payload),
                        SupportFields.NONE,
                        now)));
        if (!done) {
            throw new IllegalStateException("a new key was not granted");
        }
    }

    /** Purges at most so many of the records that the filling made. */
    int purge(int limit) {
        return committing(() -> store.purge(Instant.parse("2020-01-01T00:00:00Z"), limit));
    }

    private <T> T committing(Supplier<T> work) {
        entityManager.getTransaction().begin();
        try {
            T result = work.get();
            entityManager.getTransaction().commit();
            return result;
        } finally {
            if (entityManager.getTransaction().isActive()) {
                entityManager.getTransaction().rollback();
            }
            entityManager.clear();
        }
    }

    private void apart(Runnable work) {
        entityManager.getTransaction().begin();
        try {
            work.run();
        } finally {
            entityManager.getTransaction().rollback();
            entityManager.clear();
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
