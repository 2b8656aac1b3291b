// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** A way by which the application's code reaches a database. */
sealed interface Route {

    /** How messages call it. */
    String name();

    /**
     * A handle for the active transaction and the component that asks; empty where the server does not let us have it.
     *
     * @param timeoutSeconds after which a statement that is blocked ends with an exception; 0 for never
     */
    Optional<Handle> open(int timeoutSeconds) throws SQLException;

    /** What statements go through. Parameters stand as plain question marks. */
    interface Handle extends AutoCloseable {

        long number(String sql, String... parameters) throws SQLException;

        void update(String sql, String... parameters) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** By a persistence unit. */
    record Unit(String name, Supplier<Optional<EntityManager>> entityManager) implements Route {

        @Override
        public Optional<Handle> open(int timeoutSeconds) {
            return entityManager.get().map(found -> new Entities(found, timeoutSeconds));
        }
    }

    /** By statements over a data source. */
    record Source(String name, SourceReference reference) implements Route {

        @Override
        @SuppressWarnings("BanJNDI") // the name comes from the application's class files, not from a request
        public Optional<Handle> open(int timeoutSeconds) throws SQLException {
            try {
                DataSource source = InitialContext.doLookup(reference.name());
                return Optional.of(new Statements(source.getConnection(), timeoutSeconds));
            } catch (NamingException e) {
                return Optional.empty();
            }
        }
    }

    /** Native statements of an entity manager, which has nothing to close: it keeps its connection as it likes. */
    record Entities(EntityManager entityManager, int timeoutSeconds) implements Handle {

        @Override
        public long number(String sql, String... parameters) {
            return ((Number) query(sql, parameters).getSingleResult()).longValue();
        }

        @Override
        public void update(String sql, String... parameters) {
            query(sql, parameters).executeUpdate();
        }

        @Override
        public void close() {}

        private Query query(String sql, String... parameters) {
            Query query = entityManager.createNativeQuery(sql).setFlushMode(FlushModeType.COMMIT);
            if (timeoutSeconds > 0) {
                query.setHint("jakarta.persistence.query.timeout", timeoutSeconds * 1000);
            }
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return query;
        }
    }

    /** Statements of a connection. */
    record Statements(Connection connection, int timeoutSeconds) implements Handle {

        @Override
        public long number(String sql, String... parameters) throws SQLException {
            try (PreparedStatement statement = prepare(sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }

        @Override
        public void update(String sql, String... parameters) throws SQLException {
            try (PreparedStatement statement = prepare(sql, parameters)) {
                statement.executeUpdate();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }

        private PreparedStatement prepare(String sql, String... parameters) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            if (timeoutSeconds > 0) {
                statement.setQueryTimeout(timeoutSeconds);
            }
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement;
        }
    }
}
