// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import ee.idempotency.wire.CostMeter;
import ee.idempotency.wire.RoundTripSockets;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL server of its own, with the tables of all contenders, and pools of connections to it. */
final class Postgres implements Closeable {

    /** Two for each thread, since one rival takes a second connection beside its first; so none waits. */
    static final int POOL_SIZE = 64;

    private static final List<String> SCRIPTS = List.of(
            "ee/idempotency/schema/postgresql/V1__create_idempotency_record.sql",
            "ee/idempotency/schema/postgresql/V2__add_support_fields.sql",
            "org/springframework/integration/jdbc/schema-postgresql.sql");

    private final EmbeddedPostgres server;
    private final List<Closeable> open = new ArrayList<>();

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
        open.add(server);
    }

    /** Starts one that writes through to the disk at each commit. */
    static Postgres start() throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on");
        CostMeter.SERVER.forEach(builder::setServerConfig);
        Postgres postgres = new Postgres(builder.start());
        try (Connection connection = postgres.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(Orders.CREATE);
            statement.execute(KeyTable.CREATE);
            statement.execute(KeyTable.CREATE_INDEX);
            for (String script : SCRIPTS) {
                statement.execute(read(script));
            }
        }
        return postgres;
    }

    /** Beside every pool. */
    DataSource dataSource() {
        return server.getPostgresDatabase();
    }

    DataSource pool() {
        return pool(POOL_SIZE, plain());
    }

    /** A pool of connections over a network whose round trips take so much longer. */
    DataSource pool(Duration network) {
        return pool(POOL_SIZE, counted(network));
    }

    /** A pool whose connections can be measured. */
    DataSource measuredPool() {
        PGSimpleDataSource counted = counted(Duration.ZERO);
        counted.setOptions(CostMeter.DRIVER_OPTIONS);
        return pool(POOL_SIZE / 8, counted);
    }

    /** Ends with this. */
    void closeToo(Closeable resource) {
        open.add(resource);
    }

    private DataSource pool(int size, DataSource source) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        HikariDataSource pool = new HikariDataSource(config);
        closeToo(pool);
        return pool;
    }

    private PGSimpleDataSource plain() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"127.0.0.1"});
        source.setPortNumbers(new int[] {server.getPort()});
        source.setDatabaseName("postgres");
        source.setUser("postgres");
        return source;
    }

    private PGSimpleDataSource counted(Duration network) {
        PGSimpleDataSource source = plain();
        source.setSocketFactory(RoundTripSockets.class.getName());
        source.setSocketFactoryArg(Long.toString(network.toNanos() / 1000));
        return source;
    }

    private static String read(String resource) throws IOException {
        try (InputStream script = Postgres.class.getClassLoader().getResourceAsStream(resource)) {
            if (script == null) {
                throw new IOException("there is no " + resource);
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        Collections.reverse(open);
        for (Closeable each : open) {
            each.close();
        }
    }
}
