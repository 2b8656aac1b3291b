// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's transactions over a data source, and the business work in them. Thread-safe. */
final class SpringTransactions {

    private final DataSource dataSource;
    private final TransactionTemplate template;

    SpringTransactions(DataSource dataSource) {
        this.dataSource = dataSource;
        this.template = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    TransactionTemplate template() {
        return template;
    }

    void execute(Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }

    /** Inserts an order in the calling thread's transaction. */
    void order() {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            Orders.insert(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("no order was inserted", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
