// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import com.gruelbox.transactionoutbox.AlreadyScheduledException;
import com.gruelbox.transactionoutbox.Dialect;
import com.gruelbox.transactionoutbox.Instantiator;
import com.gruelbox.transactionoutbox.Persistor;
import com.gruelbox.transactionoutbox.Submitter;
import com.gruelbox.transactionoutbox.ThreadLocalContextTransactionManager;
import com.gruelbox.transactionoutbox.TransactionManager;
import com.gruelbox.transactionoutbox.TransactionOutbox;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * transaction-outbox: the work is stored under a unique id, and done in a second transaction after that commit, here on the same
 * thread. It stores no answer.
 */
final class OutboxRival implements Contender {

    static final String NAME = "transaction-outbox";

    /** The work that it stores as a call; it makes a proxy of it. */
    static class OrderWork {

        private final ThreadLocalContextTransactionManager transactions;

        OrderWork(ThreadLocalContextTransactionManager transactions) {
            this.transactions = transactions;
        }

        void insert() throws SQLException {
            transactions.requireTransaction(transaction -> Orders.insert(transaction.connection()));
        }
    }

    private final ThreadLocalContextTransactionManager transactions;
    private final TransactionOutbox outbox;

    OutboxRival(DataSource dataSource) {
        transactions = TransactionManager.fromDataSource(dataSource);
        outbox = TransactionOutbox.builder()
                .transactionManager(transactions)
                .persistor(Persistor.forDialect(Dialect.POSTGRESQL_9))
                .instantiator(Instantiator.using(type -> new OrderWork(transactions)))
                .submitter(Submitter.withExecutor(Runnable::run))
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void execute(Request request) throws SQLException {
        transactions.inTransactionThrows(transaction -> schedule(request));
    }

    @Override
    public void replay(Request request) throws SQLException {
        try {
            execute(request);
        } catch (AlreadyScheduledException replayed) {
            return;
        }
        throw new IllegalStateException("the key of an executed request was free");
    }

    private void schedule(Request request) throws SQLException {
        outbox.with().uniqueRequestId(request.key()).schedule(OrderWork.class).insert();
    }
}
