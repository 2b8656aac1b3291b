// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;

/** How one comes by a connection of the unit: by that of the calling thread's transaction, or by one without. Immutable. */
sealed interface UnitConnection
        permits UnwrappedConnection, HibernateConnection, HibernateConnection.OfItsOwn, EclipseLinkConnection {

    /**
     * The way to one outside of a transaction, where each statement commits.
     *
     * @throws PersistenceException when there is none
     */
    UnitConnection withoutTransaction(EntityManager entityManager);

    /**
     * Does work on it.
     *
     * @throws PersistenceException also when there is none
     */
    <T> T execute(EntityManager entityManager, ConnectionWork<T> work);
}
