// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.cost;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.h2.jdbcx.JdbcDataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The data source that the server's pool takes its connections from. Each execution of a statement counts, and each end of a transaction. */
public class CountingDataSource implements DataSource {

    private String url;
    private String user;
    private String password;

    public void setUrl(String value) {
        url = value;
    }

    public void setUser(String value) {
        user = value;
    }

    public void setPassword(String value) {
        password = value;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Counters.CONNECTIONS.incrementAndGet();
        return counting(real()).getConnection();
    }

    @Override
    public Connection getConnection(String otherUser, String otherPassword) throws SQLException {
        return getConnection();
    }

    private static DataSource counting(DataSource real) {
        return ProxyDataSourceBuilder.create(real)
                .afterQuery((execution, queries) -> count(execution.getStatement()))
                .beforeMethod(context -> count(context.getMethod().getName()))
                .build();
    }

    private static void count(Statement statement) {
        Counters.STATEMENTS.incrementAndGet();
        try {
            if (statement.getConnection().getAutoCommit()) {
                Counters.ALONE.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void count(String method) {
        switch (method) {
            case "commit" -> Counters.COMMITS.incrementAndGet();
            case "rollback" -> Counters.ROLLBACKS.incrementAndGet();
            default -> {}
        }
    }

    private DataSource real() throws SQLException {
        if (url.startsWith("jdbc:h2:")) {
            return h2();
        }
        return url.startsWith("jdbc:mariadb:") ? mariaDb() : postgreSql();
    }

    private DataSource mariaDb() throws SQLException {
        MariaDbDataSource mariaDb = new MariaDbDataSource(url);
        mariaDb.setUser(user);
        mariaDb.setPassword(password);
        return mariaDb;
    }

    private DataSource h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(url);
        h2.setUser(user);
        h2.setPassword(password);
        return h2;
    }

    private DataSource postgreSql() {
        PGSimpleDataSource postgreSql = new PGSimpleDataSource();
        postgreSql.setURL(url);
        postgreSql.setUser(user);
        return postgreSql;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
