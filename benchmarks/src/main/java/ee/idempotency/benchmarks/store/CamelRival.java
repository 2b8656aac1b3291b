// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import javax.sql.DataSource;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.springframework.jdbc.core.JdbcTemplate;

/** Camel's repository of message ids inside a transacted route. It stores no answer. */
final class CamelRival implements Contender {

    private final SpringTransactions transactions;
    private final JdbcMessageIdRepository repository;

    CamelRival(DataSource dataSource) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        transactions = new SpringTransactions(dataSource);
        repository = new JdbcMessageIdRepository(template, transactions.template());
        repository.setProcessorName("orders");
        // its own way to make the table needs a database whose transactions survive a failed query
        template.execute(repository.getCreateString());
        repository.start();
    }

    @Override
    public String name() {
        return "camel-sql";
    }

    @Override
    public void execute(Request request) {
        transactions.execute(() -> {
            if (!repository.add(request.key())) {
                throw new IllegalStateException("the key of a new request was taken");
            }
            transactions.order();
        });
    }

    @Override
    public void replay(Request request) {
        transactions.execute(() -> {
            if (repository.add(request.key())) {
                throw new IllegalStateException("the key of an executed request was free");
            }
        });
    }
}
