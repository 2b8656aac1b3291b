// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import com.zaxxer.hikari.HikariDataSource;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.Level;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import ee.idempotency.benchmarks.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What two hundred duplicates of one key that is in progress leave of the throughput of all other requests. */
public final class StormLevel implements Level {

    private static final String OURS = "ours";
    private static final String RETRYING = "ours, clients come again";
    private static final String ALONE = "ours, no duplicates";
    private static final List<String> PLOTTED = List.of(OURS, NaiveShop.NAME);
    private static final int THREADS = 8;

    private static final String METHOD = """
            A first execution takes %d ms inside its transaction, and meanwhile %d duplicates of it come at once; then the next storm. \
            The pool has 20 connections; 8 threads send other requests one after the other. \
            Each window of %d ms with storms has one without beside it, before or after; the ratios are of such pairs.""";

    @Override
    public String name() {
        return "storm";
    }

    @Override
    public void run(Size size, Report report) throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        try (StormDatabase database = StormDatabase.start()) {
            List<Stage> stages = stages(size, executor, database);
            Storm storm = stages.get(0).storm();
            report.say(METHOD.formatted(
                    storm.execution().toMillis(),
                    storm.duplicates(),
                    stages.get(0).length().toMillis()));
            measure(size, stages);
            report.table(table(stages));
            report.heading("Goals");
            report.table(goals(stages.get(0)));
            plot(stages, report);
        } finally {
            executor.shutdownNow();
        }
    }

    private static List<Stage> stages(Size size, ExecutorService executor, StormDatabase database) {
        IdempotencySettings settings = IdempotencySettings.defaults();
        Storm storm = new Storm(executor, size.of(200, 20), Duration.ofMillis(size.of(500, 100)), Duration.ZERO);
        Storm retrying = new Storm(executor, storm.duplicates(), storm.execution(), settings.retryAfter());
        Storm alone = new Storm(executor, 0, storm.execution(), Duration.ZERO);
        Traffic traffic = new Traffic(executor, THREADS);
        Duration length = Duration.ofMillis(size.of(3000, 300));
        HikariDataSource first = database.pool();
        HikariDataSource second = database.pool();
        HikariDataSource third = database.pool();
        HikariDataSource fourth = database.pool();
        return List.of(
                new Stage(new OurShop(OURS, first, settings), first, storm, traffic, length, new Pairs()),
                new Stage(new OurShop(RETRYING, second, settings), second, retrying, traffic, length, new Pairs()),
                new Stage(new OurShop(ALONE, fourth, settings), fourth, alone, traffic, length, new Pairs()),
                new Stage(new NaiveShop(third), third, storm, traffic, length, new Pairs()));
    }

    private static void measure(Size size, List<Stage> stages) throws Exception {
        for (Stage stage : stages) {
            for (int i = 0; i < size.of(3, 1); i++) {
                stage.quiet();
            }
        }
        for (int round = 0; round < size.of(8, 1); round++) {
            List<Stage> shuffled = new ArrayList<>(stages);
            Collections.shuffle(shuffled);
            for (Stage stage : shuffled) {
                stage.pair(round % 2 == 0);
            }
        }
    }

    private static Table table(List<Stage> stages) throws Exception {
        Table table = new Table(
                "duplicates handled by",
                "others per second, calm",
                "in storms",
                "throughput to calm",
                "p99 to calm",
                "replayed per storm",
                "in progress per storm",
                "last answer, ms after the first execution",
                "connections");
        for (Stage stage : stages) {
            Pairs pairs = stage.pairs();
            table.row(
                    stage.shop().name(),
                    Math.round(pairs.quietPerSecond()),
                    Math.round(pairs.stormyPerSecond()),
                    pairs.throughputRatio(),
                    pairs.p99Ratio(),
                    Math.round(pairs.replayed()),
                    Math.round(pairs.inProgress()),
                    pairs.lateMillis(),
                    stage.connections());
        }
        return table;
    }

    private static Table goals(Stage ours) throws Exception {
        Pairs pairs = ours.pairs();
        Goals goals = new Goals();
        goals.atLeast("throughput of the others to calm", 0.95, pairs.throughputRatio());
        goals.atMost("their p99 to calm", 1.25, pairs.p99Ratio());
        goals.atMost("the last answer, ms after the first execution", 50, pairs.lateMillis());
        goals.atMost("connections of one key", 1, ours.connections());
        return goals.table();
    }

    private static void plot(List<Stage> stages, Report report) throws Exception {
        Map<String, List<Integer>> series = new LinkedHashMap<>();
        for (Stage stage : stages) {
            if (PLOTTED.contains(stage.shop().name())) {
                series.put(stage.shop().name(), stage.throughput());
            }
        }
        ThroughputPlot.draw(
                series, report.plot("storm.png", "Throughput of other requests, before, under and after storms"));
    }
}
