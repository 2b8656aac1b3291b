// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import ee.idempotency.benchmarks.Comparison;
import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.Level;
import ee.idempotency.benchmarks.PairedRounds;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import ee.idempotency.benchmarks.Table;
import ee.idempotency.benchmarks.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a claim costs in a table of more and more records, with keys that are ordered by time and with random ones. */
public final class GrowthLevel implements Level {

    /** One table of the comparison. */
    private record Grown(RecordsTable table, long records, long bytes, HikariDataSource pool, Records claims)
            implements Variant, AutoCloseable {

        @Override
        public String name() {
            return table.kind().title() + ", " + records;
        }

        @Override
        public void operate() {
            claims.execute();
        }

        @Override
        public void close() {
            claims.close();
            pool.close();
        }
    }

    private static final long CHUNK = 1_000_000;

    private final long most;

    /**
     * A level.
     *
     * @param most how many records the largest tables have, where the whole is measured: a power of ten from 100,000 on
     */
    public GrowthLevel(long most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Size size, Report report) throws Exception {
        List<Grown> tables = new ArrayList<>();
        try (RecordsServer server = RecordsServer.start()) {
            for (long records : sizes(size)) {
                for (KeyKind kind : KeyKind.values()) {
                    tables.add(grow(server.table(kind), records));
                }
            }
            tables.get(0).table.settle();
            PairedRounds.warmUp(tables, 1, Duration.ofMillis(size.of(5000, 200)));
            report(tables, new PairedRounds(size.of(12, 2)).oneByOne(tables, size.of(400, 10)), report);
        } finally {
            tables.forEach(Grown::close);
        }
    }

    private List<Long> sizes(Size size) {
        if (size == Size.SMOKE) {
            return List.of(100L, 1000L);
        }
        List<Long> sizes = new ArrayList<>();
        for (long records = 10_000; records <= most; records *= 10) {
            sizes.add(records);
        }
        return sizes;
    }

    private static Grown grow(RecordsTable table, long records) throws SQLException, IOException {
        for (long from = 1; from <= records; from += CHUNK) {
            table.fill(from, Math.min(records, from + CHUNK - 1));
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(table.dataSource());
        config.setMaximumPoolSize(1);
        HikariDataSource pool = new HikariDataSource(config);
        return new Grown(table, records, table.bytes(), pool, Records.of(table, pool));
    }

    private static void report(List<Grown> tables, Comparison comparison, Report report) throws IOException {
        report.say("Claim and completion of a new key with an answer of 300 bytes in one transaction, by the library's"
                + " store (EclipseLink, PostgreSQL, commits on disk), one thread, all tables in turns. Bytes are"
                + " those of heap and indexes, before the measurement.");
        Table table = new Table("keys", "records", "p50 µs", "p99 µs", "p50 to the smallest", "bytes a record");
        for (Grown grown : tables) {
            table.row(
                    grown.table.kind().title(),
                    String.format(Locale.ROOT, "%,d", grown.records),
                    Math.round(comparison.of(grown.name()).micros(50)),
                    Math.round(comparison.of(grown.name()).micros(99)),
                    comparison
                            .of(grown.name())
                            .latencyRatio(comparison.of(smallest(tables, grown).name())),
                    grown.bytes / grown.records);
        }
        report.table(table);
        report.heading("Goals");
        report.table(goals(tables, comparison));
        Path plot = report.plot("growth.png", "Median latency of a claim against the number of records");
        GrowthPlot plotted = new GrowthPlot();
        for (KeyKind kind : KeyKind.values()) {
            List<Grown> series =
                    tables.stream().filter(grown -> grown.table.kind() == kind).toList();
            plotted.add(
                    kind.title(),
                    series.stream().map(Grown::records).toList(),
                    series.stream()
                            .map(grown -> comparison.of(grown.name()).micros(50))
                            .toList());
        }
        plotted.save(plot);
    }

    /** The largest table of each kind is judged. */
    private static Table goals(List<Grown> tables, Comparison comparison) {
        Goals goals = new Goals();
        for (Grown grown : tables.subList(tables.size() - KeyKind.values().length, tables.size())) {
            goals.atMost(
                    grown.name() + " records, p50 to the smallest",
                    grown.table.kind() == KeyKind.TIME_ORDERED ? 1.05 : 1.35,
                    comparison
                            .of(grown.name())
                            .latencyRatio(comparison.of(smallest(tables, grown).name())));
            goals.atMost(grown.name() + " records, bytes of each", 530, grown.bytes / grown.records);
        }
        return goals.table();
    }

    private static Grown smallest(List<Grown> tables, Grown like) {
        return tables.stream()
                .filter(grown -> grown.table.kind() == like.table.kind())
                .findFirst()
                .orElseThrow();
    }
}
