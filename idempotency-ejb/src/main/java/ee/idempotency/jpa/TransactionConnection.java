// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** How one comes by the connection of the calling thread's transaction. Immutable. */
sealed interface TransactionConnection permits UnwrappedConnection, HibernateConnection, HibernateConnection.OfItsOwn {

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

    /** The way to one outside of a transaction, where each statement commits; empty when there is none. */
    Optional<TransactionConnection> withoutTransaction(EntityManagerFactory factory);

    /**
     * Does work on it.
     *
     * @throws PersistenceException also when there is none
     */
    <T> T execute(EntityManager entityManager, Work<T> work);
}
