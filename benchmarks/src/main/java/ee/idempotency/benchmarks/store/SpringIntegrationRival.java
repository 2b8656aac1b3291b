// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import javax.sql.DataSource;
import org.springframework.integration.jdbc.metadata.JdbcMetadataStore;

/** Spring Integration's metadata store, which its idempotent receiver asks, inside a transaction. It stores no answer. */
final class SpringIntegrationRival implements Contender {

    private final SpringTransactions transactions;
    private final JdbcMetadataStore store;

    SpringIntegrationRival(DataSource dataSource) {
        transactions = new SpringTransactions(dataSource);
        store = new JdbcMetadataStore(dataSource);
        store.afterPropertiesSet();
    }

    @Override
    public String name() {
        return "spring-integration-jdbc";
    }

    @Override
    public void execute(Request request) {
        transactions.execute(() -> {
            if (stood(request)) {
                throw new IllegalStateException("the key of a new request was taken");
            }
            transactions.order();
        });
    }

    @Override
    public void replay(Request request) {
        transactions.execute(() -> {
            if (!stood(request)) {
                throw new IllegalStateException("the key of an executed request was free");
            }
        });
    }

    /** Puts the key there; whether it was there before. */
    private boolean stood(Request request) {
        return store.putIfAbsent(request.key(), "done") != null;
    }
}
