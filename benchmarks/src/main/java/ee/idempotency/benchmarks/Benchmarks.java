// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import ee.idempotency.benchmarks.cpu.CpuLevel;
import ee.idempotency.benchmarks.http.HttpLevel;
import ee.idempotency.benchmarks.records.GrowthLevel;
import ee.idempotency.benchmarks.records.PurgeLevel;
import ee.idempotency.benchmarks.store.StoreLevel;
import ee.idempotency.benchmarks.storm.StormLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Runs levels and writes their parts of the page. */
public final class Benchmarks {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path TARGET = Path.of("target", "benchmarks");

    /** In the order of the page. */
    private static final List<Level> LEVELS = List.of(
            new StoreLevel(),
            new HttpLevel(),
            new CpuLevel(),
            new StormLevel(),
            new GrowthLevel(Long.getLong("benchmarks.records", 1_000_000)),
            new PurgeLevel());

    private Benchmarks() {}

    /**
     * Runs.
     *
     * @param arguments the names of levels with commas, or {@code all}; then {@code full} or {@code smoke}
     */
    public static void main(String[] arguments) throws Exception {
        Size size = Size.valueOf(arguments[1].toUpperCase(Locale.ROOT));
        Path docs = size == Size.FULL ? DOCS : TARGET;
        Path plots = Files.createDirectories(docs.resolve("performance"));
        for (Level level : wanted(arguments[0])) {
            Report report = new Report(plots);
            report.say(Machine.describe());
            level.run(size, report);
            if (size == Size.FULL) {
                new Page(DOCS.resolve("performance.md")).replace(level.name(), report.markdown());
            }
        }
        // servers' and pools' threads may outlive their levels
        System.exit(0);
    }

    private static List<Level> wanted(String names) {
        if (names.equals("all")) {
            return LEVELS;
        }
        Set<String> wanted = Set.of(names.split(","));
        List<Level> levels =
                LEVELS.stream().filter(level -> wanted.contains(level.name())).toList();
        if (levels.size() != wanted.size()) {
            throw new IllegalArgumentException(
                    "levels must be of " + LEVELS.stream().map(Level::name).toList() + ", was " + names);
        }
        return levels;
    }
}
