// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;

/**
 * An update as a query of the unit, on any provider.
 *
 * @param statement has numbered parameters
 */
record QueriedUpdate(Statement statement) implements Update {

    private static final long MILLIS_PER_SECOND = 1000;

    @Override
    public Update named(EntityManager entityManager) {
        return new QueriedUpdate(statement.named(entityManager));
    }

    @Override
    public Update connected(UnitConnection transaction, StatementWatch watch) {
        return ConnectedUpdate.of(statement, transaction, watch);
    }

    @Override
    public int execute(EntityManager entityManager, Object... parameters) {
        return query(entityManager, parameters).executeUpdate();
    }

    @Override
    public int executeWithin(Duration limit, EntityManager entityManager, Object... parameters) {
        return query(entityManager, parameters)
                .setHint("jakarta.persistence.query.timeout", millis(limit))
                .executeUpdate();
    }

    private Query query(EntityManager entityManager, Object... parameters) {
        Query query = statement.in(entityManager);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** JDBC can say whole seconds alone, and none of them is no bound. */
    private static int millis(Duration limit) {
        return (int) Math.min(Integer.MAX_VALUE, StatementWatch.wholeSeconds(limit) * MILLIS_PER_SECOND);
    }
}
