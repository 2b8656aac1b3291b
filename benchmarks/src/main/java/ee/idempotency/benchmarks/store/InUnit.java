// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import ee.idempotency.engine.TransactionBoundary.Running;
import ee.idempotency.engine.TransactionBoundary.Watcher;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The program by hand in a transaction of a persistence unit, as an application's is: what the provider's transaction costs. */
final class InUnit implements Contender {

    private interface Work {

        void on(Connection connection) throws SQLException;
    }

    private final UnitTransactions transactions;

    InUnit(DataSource dataSource) {
        transactions = new UnitTransactions(Ours.factory("eclipselink", dataSource));
    }

    @Override
    public String name() {
        return HandWritten.ATOMIC + ", in a unit";
    }

    @Override
    public void execute(Request request) throws SQLException {
        committing(connection -> {
            if (!KeyTable.claim(connection, request)) {
                throw new IllegalStateException("the key of a new request was taken");
            }
            Orders.insert(connection);
            KeyTable.complete(connection, request);
        });
    }

    @Override
    public void replay(Request request) throws SQLException {
        committing(connection -> KeyTable.find(connection, request));
    }

    private void committing(Work work) throws SQLException {
        Running transaction = transactions.begin(Watcher.NONE);
        try {
            work.on(transactions.entityManager().unwrap(Connection.class));
            transaction.commit();
        } finally {
            transaction.rollback();
        }
    }
}
