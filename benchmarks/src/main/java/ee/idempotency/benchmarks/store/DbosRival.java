// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import dev.dbos.transact.DBOS;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.context.WorkflowOptions;
import dev.dbos.transact.txstep.JdbcStepFactory;
import dev.dbos.transact.workflow.Workflow;
import java.io.Closeable;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** DBOS: a workflow under the key, with one step in a transaction. It stores the answer, of the workflow and of the step. */
final class DbosRival implements Contender, Closeable {

    /** It makes a proxy of this. */
    public interface Ordering {

        String order() throws SQLException;
    }

    /** The workflow. */
    public static final class OrderWorkflow implements Ordering {

        private final JdbcStepFactory steps;

        OrderWorkflow(JdbcStepFactory steps) {
            this.steps = steps;
        }

        @Override
        @Workflow(name = "order")
        public String order() throws SQLException {
            return steps.txStep(OrderWorkflow::insert, "insert");
        }

        private static String insert(Connection connection) throws SQLException {
            Orders.insert(connection);
            return new String(Request.answer(), StandardCharsets.UTF_8);
        }
    }

    static final String NAME = "dbos";

    private final DBOS dbos;
    private final Ordering ordering;

    DbosRival(DataSource dataSource) {
        dbos = new DBOS(DBOSConfig.defaults("orders").withDataSource(dataSource));
        ordering = dbos.registerProxy(Ordering.class, new OrderWorkflow(new JdbcStepFactory(dbos, dataSource)));
        dbos.launch();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void execute(Request request) throws SQLException {
        String answer = order(request);
        if (answer.length() != Request.answer().length) {
            throw new IllegalStateException("a workflow came to another answer");
        }
    }

    private String order(Request request) throws SQLException {
        WorkflowOptions.Guard guard = new WorkflowOptions(request.key()).setContext();
        try {
            return ordering.order();
        } finally {
            guard.close();
        }
    }

    @Override
    public void replay(Request request) throws SQLException {
        execute(request);
    }

    @Override
    public void close() {
        dbos.close();
    }
}
