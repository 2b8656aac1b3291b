// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import ee.idempotency.benchmarks.Comparison;
import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.PairedRounds;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import ee.idempotency.benchmarks.Variant;
import java.time.Duration;
import java.util.List;

/** Time with the database half a millisecond away. */
final class NetworkLane {

    private static final Duration NETWORK = Duration.ofNanos(500_000);

    private final PairedRounds rounds;
    private final int cycles;
    private final Duration warmUp;

    NetworkLane(Size size) {
        rounds = new PairedRounds(size.of(8, 1));
        cycles = size.of(60, 3);
        warmUp = Duration.ofMillis(size.of(5000, 40));
    }

    void run(Report report, Goals goals) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Contenders contenders = Contenders.over(postgres.pool(NETWORK), postgres);
            List<Variant> variants =
                    contenders.executing().stream().map(Contender::executing).toList();
            PairedRounds.warmUp(variants, 8, warmUp);
            Comparison comparison = rounds.oneByOne(variants, cycles);
            report.heading("First execution with a network of 0.5 ms, threads: 1");
            report.say("Each round trip between driver and database takes half a millisecond longer.");
            report.table(comparison.table(HandWritten.UNPROTECTED, HandWritten.ATOMIC));
            goals.atMost(
                    "first execution, 0.5 ms network, p50 to a",
                    2.1,
                    comparison.of(Ours.NAME).latencyRatio(comparison.of(HandWritten.UNPROTECTED)));
            goals.atMost(
                    "first execution, 0.5 ms network, claim last, p50 to a",
                    1.6,
                    comparison.of(Ours.LAST).latencyRatio(comparison.of(HandWritten.UNPROTECTED)));
        }
    }
}
