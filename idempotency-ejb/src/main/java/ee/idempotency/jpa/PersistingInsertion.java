// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Persist and flush, on any database. A record that stands there is a unique violation, after which the transaction is fit for
 * rollback only.
 */
final class PersistingInsertion implements Insertion {

    @Override
    public boolean breaksOnDuplicate() {
        return true;
    }

    @Override
    public boolean insert(EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt) {
        return persist(entityManager, new IdempotencyRecord(attempt, startedAt, expiresAt));
    }

    @Override
    public boolean insertCompleted(
            EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion) {
        IdempotencyRecord record = new IdempotencyRecord(attempt, startedAt, expiresAt);
        record.complete(completion);
        return persist(entityManager, record);
    }

    @Override
    public boolean altersQuietly(Completion completion) {
        return false;
    }

    private static boolean persist(EntityManager entityManager, IdempotencyRecord record) {
        entityManager.persist(record);
        entityManager.flush();
        entityManager.detach(record);
        return true;
    }

    @Override
    public Insertion by(UnaryOperator<Update> way) {
        return this;
    }
}
