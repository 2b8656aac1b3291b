// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.engine.SysProperties;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

/** The H2 server of this JVM: in-memory databases that servers under test reach over TCP and the test reaches directly. */
final class H2Server {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String USER = "checkout";
    private static final String LOCK_TIMEOUT = ";LOCK_TIMEOUT=10000";

    static {
        // H2 reads it once, with its first class
        System.setProperty("h2.bindAddress", LOOPBACK);
    }

    private H2Server() {}

    static Database inMemory(String mode) {
        String name = TestDatabase.uniqueName();
        String settings = ";" + mode + LOCK_TIMEOUT + ";DB_CLOSE_DELAY=-1";
        JdbcDataSource inside = dataSource("jdbc:h2:mem:" + name + settings);
        try {
            inside.getConnection().close();
        } catch (SQLException failed) {
            throw new IllegalStateException("H2 made no database", failed);
        }
        String outside = "jdbc:h2:tcp://%s:%d/mem:%s%s".formatted(LOOPBACK, Running.SERVER.getPort(), name, settings);
        return database(outside, inside);
    }

    static Database onDisk(Path directory, String mode) {
        // without WRITE_DELAY=0 a kill loses what was committed in the last half second
        String url = "jdbc:h2:file:" + directory.toAbsolutePath().resolve("checkout") + ";" + mode + LOCK_TIMEOUT
                + ";WRITE_DELAY=0";
        return database(url, dataSource(url));
    }

    private static Database database(String url, JdbcDataSource dataSource) {
        return new Database(JdbcDataSource.class, url, USER, dataSource);
    }

    private static JdbcDataSource dataSource(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        dataSource.setUser(USER);
        dataSource.setPassword(USER);
        return dataSource;
    }

    private static final class Running {

        static final Server SERVER = start();

        private static Server start() {
            if (!LOOPBACK.equals(SysProperties.BIND_ADDRESS)) {
                throw new IllegalStateException(
                        "H2 was in use before its server; start the JVM of the tests with -Dh2.bindAddress="
                                + LOOPBACK);
            }
            try {
                return Server.createTcpServer("-tcpPort", "0", "-tcpDaemon").start();
            } catch (SQLException failed) {
                throw new IllegalStateException("the H2 server did not start", failed);
            }
        }
    }
}
