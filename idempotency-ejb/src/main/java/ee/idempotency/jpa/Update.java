// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import java.time.Duration;

/** A statement that changes records, in the calling thread's transaction. It flushes nothing of the application's. Immutable. */
sealed interface Update permits QueriedUpdate, ConnectedUpdate {

    /**
     * Executes it.
     *
     * @param parameters of the type that their columns have, in their order
     * @return how many rows it changed
     */
    int execute(EntityManager entityManager, Object... parameters);

    /**
     * Executes it, and ends it when it has waited so long; what follows in the transaction is free of that bound.
     *
     * @param limit whole seconds, rounded up
     */
    int executeWithin(Duration limit, EntityManager entityManager, Object... parameters);

    /** The same as a named query of the unit, which the provider translates once and not with each execution; unless it is none. */
    Update named(EntityManager entityManager);

    /** The same on the transaction's connection, where it is SQL. */
    Update connected(UnitConnection transaction, StatementWatch watch);
}
