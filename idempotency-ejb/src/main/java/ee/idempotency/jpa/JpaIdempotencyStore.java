// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.RecordState;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoredRecord;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Keeps the records in the application's persistence unit. Only columns travel, so the unit's caches have no say, and no
 * statement flushes what the application has not flushed itself. Every method but {@link #peek} joins the caller's transaction.
 * Thread-safe when the entity manager is (a container-managed one).
 */
public final class JpaIdempotencyStore implements IdempotencyStore {

    private static final String TAKE_OVER = """
            UPDATE EeIdempotencyRecord r
            SET r.fingerprint = :fingerprint, r.state = :started, r.startedAt = :startedAt, r.expiresAt = :expiresAt,
                r.status = NULL, r.payload = NULL, r.completedAt = NULL, r.supportFields = NULL
            WHERE r.id = :id AND r.expiresAt <= :startedAt""";

    private final EntityManager entityManager;
    private volatile Usage usage = Usage.GENERIC;

    /**
     * A store over a container-managed entity manager of the application's unit.
     *
     * @param entityManager joins the transaction of the calling thread
     */
    public JpaIdempotencyStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void prepare(Consumer<Runnable> apart) {
        translating(() -> {
            usage = InsertionProbe.probe(entityManager, apart).named(entityManager);
            return usage;
        });
    }

    /** The table that the records stand in; empty before the store is prepared, and where the catalogue does not tell. */
    public Optional<RecordTable> table() {
        return usage.knownTable();
    }

    @Override
    public boolean admit(Attempt attempt, Instant startedAt, Instant expiresAt) {
        return translating(() -> usage.insertion().insert(entityManager, attempt, startedAt, expiresAt));
    }

    @Override
    public boolean admitCompleted(Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion) {
        return translating(() -> usage.insertion().altersQuietly(completion)
                ? usage.insertion().insert(entityManager, attempt, startedAt, expiresAt) && complete(completion)
                : usage.insertion().insertCompleted(entityManager, attempt, startedAt, expiresAt, completion));
    }

    @Override
    public boolean breaksOnDuplicate() {
        return usage.insertion().breaksOnDuplicate();
    }

    @Override
    public Optional<StoredRecord> find(Identity identity) {
        return translating(() -> usage.reading().find(entityManager, identity));
    }

    /** Without locks: where the reading of {@link #find} asks for one, there is a snapshot to get past. Here is none. */
    @Override
    public Optional<StoredRecord> peek(Identity identity) {
        return translating(() -> usage.peeking().find(entityManager, identity));
    }

    @Override
    public boolean takeOver(Attempt attempt, Instant startedAt, Instant expiresAt) {
        return translating(() -> Statement.jpql(TAKE_OVER)
                        .in(entityManager)
                        .setParameter("fingerprint", attempt.fingerprint().toString())
                        .setParameter("started", RecordState.STARTED.name())
                        .setParameter("startedAt", startedAt.toEpochMilli())
                        .setParameter("expiresAt", expiresAt.toEpochMilli())
                        .setParameter("id", attempt.identity().id())
                        .executeUpdate()
                == 1);
    }

    @Override
    public boolean complete(Completion completion) {
        return translating(() -> usage.completing().complete(entityManager, completion));
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return translating(() -> usage.purging().purge(entityManager, expiredBefore, limit));
    }

    private static <T> T translating(Supplier<T> statement) {
        try {
            return statement.get();
        } catch (RuntimeException e) {
            throw Failures.of(e);
        }
    }
}
