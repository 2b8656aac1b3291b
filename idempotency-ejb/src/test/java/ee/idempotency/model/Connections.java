// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections of one JVM, kept open and lent one by one, until the JVM dies. Thread-safe. */
final class Connections {

    private final Backend backend;
    private final boolean hasty;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> lent = ConcurrentHashMap.newKeySet();
    private final DataSource dataSource = proxy(DataSource.class, this::lend);

    Connections(Backend backend, boolean hasty) {
        this.backend = backend;
        this.hasty = hasty;
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Ends every connection that is in use, in the middle of its transaction. */
    synchronized void kill() {
        try {
            for (Connection connection : lent) {
                backend.kill(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a connection can't be ended", e);
        }
        lent.clear();
    }

    private synchronized Object lend(Object proxy, Method method, Object @Nullable [] arguments) throws SQLException {
        if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
        }
        Connection connection = idle.isEmpty() ? open() : idle.pop();
        lent.add(connection);
        return proxy(Connection.class, (self, called, parameters) -> {
            if (called.getName().equals("close")) {
                giveBack(connection);
                return null;
            }
            return call(connection, called, parameters);
        });
    }

    private Connection open() throws SQLException {
        Connection connection = backend.database().connect();
        if (hasty) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(backend.hasty());
            }
        }
        return connection;
    }

    private synchronized void giveBack(Connection connection) {
        if (lent.remove(connection)) {
            idle.push(connection);
        }
    }

    private static @Nullable Object call(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
