// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is done on a connection.
 *
 * @param <T> what it comes to
 */
interface ConnectionWork<T> {

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
