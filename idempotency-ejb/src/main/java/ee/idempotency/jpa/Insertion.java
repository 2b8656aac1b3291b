// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** How a database inserts a record under the unique constraint without looking first. */
sealed interface Insertion permits PersistingInsertion, SkippingInsertion {

    /** What a new record has. */
    List<String> COLUMNS = List.of("id", "operation", "fingerprint", "state", "started_at", "expires_at");

    /** True when inserted; false, or the provider's exception for a unique violation, when a record stands there. */
    boolean insert(EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt);

    /** The same with a record that has all that one can have. */
    boolean insertCompleted(
            EntityManager entityManager, Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion);

    /** Whether this database might cut what the completion says instead of refusing it, when that is inserted. */
    boolean altersQuietly(Completion completion);

    /** Whether a record that stands there leaves the transaction fit for rollback only. */
    boolean breaksOnDuplicate();

    /** The same with its updates by another way to the database. */
    Insertion by(UnaryOperator<Update> way);
}
