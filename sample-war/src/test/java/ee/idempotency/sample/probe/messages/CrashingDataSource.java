// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL, where the server may end when the database has committed an effect and nobody else knows. */
public class CrashingDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Connection connection = super.getConnection(user, password);
        AtomicBoolean wrote = new AtomicBoolean();
        return (Connection) Proxy.newProxyInstance(
                CrashingDataSource.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> call(connection, wrote, method, arguments));
    }

    private static Object call(Connection connection, AtomicBoolean wrote, Method method, Object[] arguments)
            throws Throwable {
        if (method.getName().equals("prepareStatement") && isInsert((String) arguments[0])) {
            wrote.set(true);
        }
        try {
            Object result = method.invoke(connection, arguments);
            if (method.getName().equals("commit") && wrote.get()) {
                Crash.at("between the commits");
            }
            return result;
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    /** Hibernate writes it in lower case, EclipseLink in upper case. */
    private static boolean isInsert(String statement) {
        return statement.toLowerCase(Locale.ROOT).contains("into note");
    }
}
