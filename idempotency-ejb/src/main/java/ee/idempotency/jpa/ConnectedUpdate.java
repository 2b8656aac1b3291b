// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** An update on the connection of the transaction. With EclipseLink it costs a third of what a query of the unit does. */
final class ConnectedUpdate implements Update {

    private final String sql;
    private final int[] order;
    private final UnitConnection transaction;
    private final StatementWatch watch;

    private ConnectedUpdate(String sql, int[] order, UnitConnection transaction, StatementWatch watch) {
        this.sql = sql;
        this.order = order;
        this.transaction = transaction;
        this.watch = watch;
    }

    /**
     * The same as an update on a connection.
     *
     * @param statement SQL
     */
    static ConnectedUpdate of(Statement statement, UnitConnection transaction, StatementWatch watch) {
        return new ConnectedUpdate(statement.unnumbered(), statement.parameters(), transaction, watch);
    }

    @Override
    public Update named(EntityManager entityManager) {
        return this;
    }

    @Override
    public Update connected(UnitConnection other, StatementWatch otherWatch) {
        return this;
    }

    @Override
    public int execute(EntityManager entityManager, Object... parameters) {
        return execute(entityManager, PreparedStatement::executeUpdate, parameters);
    }

    @Override
    public int executeWithin(Duration limit, EntityManager entityManager, Object... parameters) {
        return execute(entityManager, statement -> watch.within(limit, statement), parameters);
    }

    /** How a statement is executed. */
    private interface Execution {

        int of(PreparedStatement statement) throws SQLException;
    }

    private int execute(EntityManager entityManager, Execution execution, Object... parameters) {
        return transaction.execute(entityManager, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < order.length; i++) {
                    set(statement, i + 1, parameters[order[i] - 1]);
                }
                return execution.of(statement);
            }
        });
    }

    private static void set(PreparedStatement statement, int place, Object parameter) throws SQLException {
        if (parameter instanceof String text) {
            statement.setString(place, text);
        } else if (parameter instanceof byte[] bytes) {
            statement.setBytes(place, bytes);
        } else if (parameter instanceof Long number) {
            statement.setLong(place, number);
        } else {
            statement.setInt(place, (Integer) parameter);
        }
    }
}
