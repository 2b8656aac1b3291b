// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/** How one comes by a connection of the unit: by that of the calling thread's transaction, or by one without. Immutable. */
sealed interface UnitConnection
        permits UnwrappedConnection, HibernateConnection, HibernateConnection.OfItsOwn, EclipseLinkConnection {

    /**
     * What is done on it.
     *
     * @param <T> what it comes to
     */
    interface Work<T> {

        T on(Connection connection) throws SQLException;

        /** The same with the exception that statements of the unit have. */
        default T done(Connection connection) {
            try {
                return on(connection);
            } catch (SQLException e) {
                throw new PersistenceException(e.getMessage(), e);
            }
        }
    }

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
    <T> T execute(EntityManager entityManager, Work<T> work);
}
