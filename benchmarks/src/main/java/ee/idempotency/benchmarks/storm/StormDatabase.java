// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A PostgreSQL server of its own, with the shops' tables. */
final class StormDatabase implements AutoCloseable {

    /** As the application's pool is. */
    private static final int POOL_SIZE = 20;

    private static final String NAIVE = "CREATE TABLE naive_key (id VARCHAR(36) PRIMARY KEY, response BYTEA)";

    private static final List<String> SCRIPTS =
            List.of("V1__create_idempotency_record.sql", "V2__add_support_fields.sql");

    private final EmbeddedPostgres server;
    private final List<HikariDataSource> pools = new ArrayList<>();

    private StormDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it, writing through to the disk at each commit. */
    static StormDatabase start() throws IOException, SQLException {
        StormDatabase database = new StormDatabase(EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .start());
        try (Connection connection = database.server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Orders.CREATE);
            statement.execute(NAIVE);
            for (String script : SCRIPTS) {
                statement.execute(text(script));
            }
        }
        return database;
    }

    private static String text(String script) {
        String resource = "ee/idempotency/schema/postgresql/" + script;
        try (InputStream text = StormDatabase.class.getClassLoader().getResourceAsStream(resource)) {
            if (text == null) {
                throw new IllegalStateException("there is no script " + resource);
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A pool that ends with this. */
    HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(server.getPostgresDatabase());
        config.setMaximumPoolSize(POOL_SIZE);
        HikariDataSource pool = new HikariDataSource(config);
        pools.add(pool);
        return pool;
    }

    @Override
    public void close() throws IOException {
        pools.forEach(HikariDataSource::close);
        server.close();
    }
}
