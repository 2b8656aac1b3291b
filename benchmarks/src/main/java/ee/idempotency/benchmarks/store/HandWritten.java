// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * A program as one writes it by hand, over JDBC.
 *
 * @param execution what it does with a new request, on a connection of the pool
 * @param again what it does with one that was executed
 */
record HandWritten(String name, DataSource dataSource, Work execution, Work again) implements Contender {

    /** What is done on a connection. */
    interface Work {

        void on(Connection connection, Request request) throws SQLException;
    }

    /** Unprotected: begin, order, commit. */
    static final String UNPROTECTED = "a";

    /** In one transaction: begin, claim, order, answer, commit; a replay is one query. */
    static final String ATOMIC = "b";

    /** Claim last: begin, order, key with answer, commit. */
    static final String CLAIM_LAST = "b2";

    /** As libraries around a filter: claim, order, answer, each in a commit of its own. */
    static final String THREE_COMMITS = "c3";

    static List<Contender> executing(DataSource dataSource) {
        return List.of(
                unprotected(dataSource),
                new HandWritten("a1", dataSource, HandWritten::order, HandWritten::order),
                atomic(dataSource),
                new HandWritten(CLAIM_LAST, dataSource, inTransaction(HandWritten::orderAndInsert), KeyTable::find),
                new HandWritten("b3a", dataSource, KeyTable::insertWithOrder, KeyTable::find),
                threeCommits(dataSource));
    }

    static List<Contender> replaying(DataSource dataSource) {
        Work claimed = inTransaction(HandWritten::claimOrderComplete);
        return List.of(
                unprotected(dataSource),
                atomic(dataSource),
                new HandWritten("b, in a transaction", dataSource, claimed, inTransaction(KeyTable::find)),
                new HandWritten("b, by the claim", dataSource, claimed, inTransaction(HandWritten::claimAndFind)),
                threeCommits(dataSource));
    }

    private static Contender unprotected(DataSource dataSource) {
        Work work = inTransaction(HandWritten::order);
        return new HandWritten(UNPROTECTED, dataSource, work, work);
    }

    private static Contender atomic(DataSource dataSource) {
        return new HandWritten(ATOMIC, dataSource, inTransaction(HandWritten::claimOrderComplete), KeyTable::find);
    }

    private static Contender threeCommits(DataSource dataSource) {
        return new HandWritten(
                THREE_COMMITS, dataSource, HandWritten::claimOrderCompleteApart, HandWritten::claimAndFind);
    }

    @Override
    public void execute(Request request) throws SQLException {
        run(execution, request);
    }

    @Override
    public void replay(Request request) throws SQLException {
        run(again, request);
    }

    private void run(Work work, Request request) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            work.on(connection, request);
        }
    }

    /** What fails is rolled back by the pool, when it gets the connection back. */
    private static Work inTransaction(Work work) {
        return (connection, request) -> {
            connection.setAutoCommit(false);
            work.on(connection, request);
            connection.commit();
        };
    }

    private static void order(Connection connection, Request request) throws SQLException {
        Orders.insert(connection);
    }

    private static void orderAndInsert(Connection connection, Request request) throws SQLException {
        Orders.insert(connection);
        KeyTable.insert(connection, request);
    }

    private static void claimOrderComplete(Connection connection, Request request) throws SQLException {
        if (!KeyTable.claim(connection, request)) {
            throw new IllegalStateException("the key of a new request was taken");
        }
        Orders.insert(connection);
        KeyTable.complete(connection, request);
    }

    /** The work has a transaction as in {@link #UNPROTECTED}; what surrounds it is one statement each. */
    private static void claimOrderCompleteApart(Connection connection, Request request) throws SQLException {
        if (!KeyTable.claim(connection, request)) {
            throw new IllegalStateException("the key of a new request was taken");
        }
        connection.setAutoCommit(false);
        Orders.insert(connection);
        connection.commit();
        connection.setAutoCommit(true);
        KeyTable.complete(connection, request);
    }

    private static void claimAndFind(Connection connection, Request request) throws SQLException {
        if (KeyTable.claim(connection, request)) {
            throw new IllegalStateException("the key of an executed request was free");
        }
        KeyTable.find(connection, request);
    }
}
