// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import ee.idempotency.benchmarks.Comparison;
import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.Measured;
import ee.idempotency.benchmarks.PairedRounds;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import ee.idempotency.benchmarks.Variant;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time and throughput, with the database on the same machine. */
final class LoopbackLane {

    private static final int WARM_UP_THREADS = 8;

    private final PairedRounds rounds;
    private final int cycles;
    private final int requests;
    private final Duration slice;
    private final Duration warmUp;

    LoopbackLane(Size size) {
        rounds = new PairedRounds(size.of(8, 1));
        cycles = size.of(250, 3);
        requests = size.of(500, 3);
        slice = Duration.ofMillis(size.of(600, 40));
        warmUp = Duration.ofMillis(size.of(5000, 40));
    }

    void run(Report report, Goals goals) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Contenders contenders = Contenders.over(postgres.pool(), postgres);
            first(contenders, report, goals);
            again(contenders, report, goals);
        }
    }

    private void first(Contenders contenders, Report report, Goals goals) throws Exception {
        List<Variant> variants =
                contenders.executing().stream().map(Contender::executing).toList();
        PairedRounds.warmUp(variants, WARM_UP_THREADS, warmUp);
        for (int threads : List.of(1, 8, 32)) {
            Comparison comparison = compare(variants, threads);
            report.heading("First execution, threads: " + threads);
            report.table(comparison.table(HandWritten.UNPROTECTED, HandWritten.ATOMIC));
            besideHandWritten(comparison, threads, goals);
            if (threads == 8) {
                besideRivals(comparison, goals);
            }
        }
    }

    private void again(Contenders contenders, Report report, Goals goals) throws Exception {
        List<Variant> variants = new ArrayList<>();
        for (Contender each : contenders.replaying()) {
            variants.add(each.replaying(executed(each)));
        }
        PairedRounds.warmUp(variants, WARM_UP_THREADS, warmUp);
        for (int threads : List.of(1, 8)) {
            Comparison comparison = compare(variants, threads);
            report.heading("Replay, threads: " + threads);
            report.say("Here a executes once more, as the only one that writes.");
            report.table(comparison.table(HandWritten.UNPROTECTED, HandWritten.ATOMIC));
            goals.atMost(
                    "replay, threads: " + threads + ", p50 to b's `SELECT`",
                    1.10,
                    comparison.of(Ours.NAME).latencyRatio(comparison.of(HandWritten.ATOMIC)));
        }
    }

    private Comparison compare(List<Variant> variants, int threads) throws Exception {
        return threads == 1 ? rounds.oneByOne(variants, cycles) : rounds.slices(variants, threads, slice);
    }

    private List<Request> executed(Contender contender) throws Exception {
        List<Request> executed = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            Request request = Request.fresh();
            contender.execute(request);
            executed.add(request);
        }
        return executed;
    }

    private static void besideHandWritten(Comparison comparison, int threads, Goals goals) {
        Measured ours = comparison.of(Ours.NAME);
        Measured atomic = comparison.of(HandWritten.ATOMIC);
        String goal = "first execution, threads: " + threads + ", ";
        goals.atMost(goal + "p50 to b", 1.05, ours.latencyRatio(atomic));
        goals.atLeast(goal + "throughput to b", 0.95, ours.throughputRatio(atomic));
        goals.atMost(
                goal + "claim last, p50 to b", 0.87, comparison.of(Ours.LAST).latencyRatio(atomic));
    }

    private static void besideRivals(Comparison comparison, Goals goals) {
        Measured ours = comparison.of(Ours.NAME);
        String goal = "first execution, threads: 8, throughput to ";
        goals.atLeast(goal + "c3", 1.6, ours.throughputRatio(comparison.of(HandWritten.THREE_COMMITS)));
        goals.atLeast(goal + OutboxRival.NAME, 3, ours.throughputRatio(comparison.of(OutboxRival.NAME)));
        goals.atLeast(goal + DbosRival.NAME, 4.5, ours.throughputRatio(comparison.of(DbosRival.NAME)));
    }
}
