// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL server of this JVM, started on first use and stopped with the JVM. What it commits stays with the operating system,
 * which a killed server survives; it reaches the disk too where the system property {@code database.fsync} is {@code on}.
 */
final class PostgreSqlServer {

    private static final String USER = "postgres";
    private static final String FSYNC = "fsync";
    private static final String FSYNC_PROPERTY = "database.fsync";

    private PostgreSqlServer() {}

    static Database freshDatabase() {
        return freshDatabase(Running.SERVER);
    }

    static Database freshDatabase(EmbeddedPostgres server) {
        String name = TestDatabase.uniqueName();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException failed) {
            throw new IllegalStateException("PostgreSQL made no database", failed);
        }
        String url = "jdbc:postgresql://127.0.0.1:%d/%s".formatted(server.getPort(), name);
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setURL(url);
        dataSource.setUser(USER);
        return new Database(PGSimpleDataSource.class, url, USER, dataSource);
    }

    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig(FSYNC, System.getProperty(FSYNC_PROPERTY, "off"));
    }

    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return builder().start();
            } catch (IOException failed) {
                throw new UncheckedIOException("PostgreSQL did not start", failed);
            }
        }
    }
}
