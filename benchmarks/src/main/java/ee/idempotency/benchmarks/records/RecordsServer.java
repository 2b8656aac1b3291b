// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** PostgreSQL as in production: what is committed has reached the disk. Thread-safe. */
final class RecordsServer implements AutoCloseable {

    private final EmbeddedPostgres server;
    private final AtomicInteger databases = new AtomicInteger();

    private RecordsServer(EmbeddedPostgres server) {
        this.server = server;
    }

    static RecordsServer start() throws IOException {
        return new RecordsServer(EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .start());
    }

    /** An empty database with the table of the library's schema scripts. */
    RecordsTable table(KeyKind kind) throws SQLException, IOException {
        String name = "records_" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        DataSource dataSource = server.getDatabase("postgres", name);
        return RecordsTable.create(dataSource, kind);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
