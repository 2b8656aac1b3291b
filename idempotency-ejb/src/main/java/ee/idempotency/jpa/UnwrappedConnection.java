// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;

/** The connection that the standard leaves to the provider: EclipseLink hands it out, in a transaction. */
record UnwrappedConnection() implements UnitConnection {

    @Override
    public UnitConnection withoutTransaction(EntityManager entityManager) {
        return EclipseLinkConnection.of(entityManager);
    }

    @Override
    public <T> T execute(EntityManager entityManager, ConnectionWork<T> work) {
        return work.done(connection(entityManager));
    }

    /** A provider that has no such thing says so in its own way, or with null. */
    private static Connection connection(EntityManager entityManager) {
        Connection connection;
        try {
            connection = entityManager.unwrap(Connection.class);
        } catch (RuntimeException e) {
            throw new PersistenceException("the provider hands out no connection", e);
        }
        if (connection == null) {
            throw new PersistenceException("the provider hands out no connection now");
        }
        return connection;
    }
}
