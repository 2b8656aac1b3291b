// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.Level;
import ee.idempotency.benchmarks.Quartiles;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import ee.idempotency.benchmarks.Table;
import ee.idempotency.benchmarks.records.Purger.Purged;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How fast expired records go, by one purger and by two, and what that takes from a busy application. */
public final class PurgeLevel implements Level {

    private static final int INSERTING_THREADS = 4;
    private static final int POOL = INSERTING_THREADS + 2;
    private static final int UNPACED = 0;
    private static final int PACED = 3;
    private static final Duration NO_END = Duration.ofHours(1);
    private static final double MILLION = 1e6;

    @Override
    public String name() {
        return "purge";
    }

    @Override
    public void run(Size size, Report report) throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        try (RecordsServer server = RecordsServer.start()) {
            RecordsTable table = server.table(KeyKind.RANDOM_ORDER);
            try (HikariDataSource pool = pool(table)) {
                Goals goals = new Goals();
                rates(table, pool, executor, size, report, goals);
                beside(table, pool, executor, size, report, goals);
                report.heading("Goals");
                report.table(goals.table());
            }
        } finally {
            executor.shutdownNow();
        }
    }

    private static HikariDataSource pool(RecordsTable table) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(table.dataSource());
        config.setMaximumPoolSize(POOL);
        return new HikariDataSource(config);
    }

    private static void rates(
            RecordsTable table, HikariDataSource pool, ExecutorService executor, Size size, Report report, Goals goals)
            throws Exception {
        report.say("Records a second by the library's store on PostgreSQL, with nothing else running; "
                + size.of(200_000, 2000) + " expired records, commits on disk.");
        Table rates = new Table("purgers", "batch", "records/s of each", "records/s", "longest batch ms");
        rate(table, pool, executor, 1, 500, size.of(200_000, 2000));
        for (int batch : new int[] {500, 2000, IdempotencySettings.defaults().purgeBatch(), 10_000}) {
            for (int purgers = 1; purgers <= 2; purgers++) {
                List<Purged> purged = rate(table, pool, executor, purgers, batch, size.of(200_000, 2000));
                double all = purged.stream().mapToDouble(Purged::perSecond).sum();
                if (purgers == 1 && batch == IdempotencySettings.defaults().purgeBatch()) {
                    goals.atLeast(
                            "records a second of one purger, batches of " + batch, 100_000, Quartiles.of(List.of(all)));
                }
                rates.row(
                        purgers,
                        batch,
                        Math.round(all / purgers),
                        Math.round(all),
                        Math.round(purged.stream()
                                        .mapToLong(Purged::longestNanos)
                                        .max()
                                        .orElseThrow()
                                / MILLION));
            }
        }
        report.table(rates);
    }

    private static List<Purged> rate(
            RecordsTable table, HikariDataSource pool, ExecutorService executor, int purgers, int batch, int expired)
            throws Exception {
        table.fill(1, expired);
        table.settle();
        List<Records> stores = new ArrayList<>();
        try {
            for (int i = 0; i < purgers; i++) {
                stores.add(Records.of(table, pool));
            }
            List<Purged> purged = new ArrayList<>();
            for (Future<Purged> each : executor.invokeAll(stores.stream()
                    .map(store -> new Purger(store, batch, UNPACED, NO_END))
                    .toList())) {
                purged.add(each.get());
            }
            if (table.records() > 0) {
                throw new IllegalStateException("the purge left records");
            }
            return purged;
        } finally {
            stores.forEach(Records::close);
        }
    }

    private static void beside(
            RecordsTable table, HikariDataSource pool, ExecutorService executor, Size size, Report report, Goals goals)
            throws Exception {
        report.say("Throughput of four threads that claim and complete, while one purger works against without it, in"
                + " windows of two seconds by turns.");
        Table besides = new Table("purge", "batch", "purged records/s", "inserts to those without purge");
        Inserters inserters = Inserters.start(table, pool, executor, INSERTING_THREADS);
        int batch = IdempotencySettings.defaults().purgeBatch();
        try (Records store = Records.of(table, pool)) {
            Besides windows = new Besides(table, store, inserters, size);
            windows.warmUp();
            besides.row(windows.row("unpaced", UNPACED, batch));
            Object[] paced = windows.row("paced", PACED, batch);
            besides.row(paced);
            goals.atLeast("inserts beside the paced purge to those without", 0.85, (Quartiles) paced[3]);
            besides.row(windows.row("paced", PACED, size.of(10_000, batch)));
        } finally {
            inserters.end();
        }
        report.table(besides);
    }

    /** Windows with and without a purge, in pairs. */
    private record Besides(RecordsTable table, Records store, Inserters inserters, Size size) {

        private static final int EXPIRED = 1_000_000;
        private static final double NANOS_PER_SECOND = 1e9;

        void warmUp() throws InterruptedException {
            Thread.sleep(size.of(5000, 200));
        }

        Object[] row(String name, int rest, int batch) throws SQLException, InterruptedException {
            List<Double> ratios = new ArrayList<>();
            List<Double> purged = new ArrayList<>();
            for (int pair = 0; pair < size.of(8, 1); pair++) {
                List<Integer> order = new ArrayList<>(List.of(0, 1));
                Collections.shuffle(order);
                table.fill(1 + 2L * EXPIRED * pair, size.of(EXPIRED, 5000) + 2L * EXPIRED * pair);
                table.settle();
                double[] rates = new double[2];
                for (int window : order) {
                    rates[window] = window == 0 ? rateAlone() : rateBeside(rest, batch, purged);
                }
                ratios.add(rates[1] / rates[0]);
                while (store.purge(10_000) > 0) {
                    // the next pair begins with a filling of its own
                }
            }
            return new Object[] {name, batch, Math.round(Quartiles.of(purged).median()), Quartiles.of(ratios)};
        }

        private Duration window() {
            return Duration.ofMillis(size.of(2000, 200));
        }

        private double rateAlone() throws InterruptedException {
            long before = inserters.done();
            long began = System.nanoTime();
            Thread.sleep(window().toMillis());
            return (inserters.done() - before) * NANOS_PER_SECOND / (System.nanoTime() - began);
        }

        private double rateBeside(int rest, int batch, List<Double> purged) throws InterruptedException {
            long before = inserters.done();
            Purged result = new Purger(store, batch, rest, window()).call();
            purged.add(result.perSecond());
            return (inserters.done() - before) * NANOS_PER_SECOND / result.nanos();
        }
    }
}
