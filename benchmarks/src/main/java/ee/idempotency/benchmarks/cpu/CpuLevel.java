// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.cpu;

import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.Level;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import ee.idempotency.benchmarks.Table;
import java.util.Collection;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What the library itself spends on a request, in processor time and memory: everything else, the server, the database and the
 * transactions, is a stand-in that does nothing.
 */
public final class CpuLevel implements Level {

    private static final String METHOD = """
            A request has a body of 500 bytes, its answer one of 300, and its key is new: both filters run, and the ledger. \
            A replay from the cache begins where body and key are read, and asks the store for nothing. \
            The store keeps nothing, the transactions do nothing, nobody observes, and the log's level is INFO. \
            The time is the processor's for the measuring thread, without collectors and compilers; \
            the median of batches of 20,000, with the quartiles.""";

    @Override
    public String name() {
        return "cpu";
    }

    @Override
    public void run(Size size, Report report) throws RunnerException {
        report.say(METHOD);
        Collection<RunResult> results = new Runner(options(size)).run();
        Table table = new Table("what", "processor time, µs", "memory, bytes");
        for (Lane lane : Lane.values()) {
            Cost cost = lane.cost(results);
            table.row(lane, cost.micros(), Math.round(cost.bytes()));
        }
        report.table(table);
        report.heading("Goals");
        report.table(goals(results).table());
    }

    private static Goals goals(Collection<RunResult> results) {
        Cost first = Lane.FIRST_EXECUTION.cost(results);
        Goals goals = new Goals();
        goals.atMost("first execution, µs", 5, first.micros());
        goals.atMost("first execution, bytes of memory", 4000, Math.round(first.bytes()));
        goals.atMost(
                "replay from the cache, µs", 1, Lane.CACHED_REPLAY.cost(results).micros());
        return goals;
    }

    private static Options options(Size size) {
        return new OptionsBuilder()
                .include(RequestCosts.class.getName())
                .mode(Mode.SingleShotTime)
                .timeUnit(TimeUnit.NANOSECONDS)
                .forks(size.of(3, 1))
                .warmupIterations(size.of(40, 1))
                .warmupBatchSize(size.of(20_000, 1_000))
                .measurementIterations(size.of(8, 1))
                .measurementBatchSize(size.of(20_000, 1_000))
                .addProfiler(GCProfiler.class)
                .addProfiler(ProcessorTime.class)
                .shouldFailOnError(true)
                .build();
    }
}
