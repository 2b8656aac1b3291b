// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.Histogram;

/**
 * Compares variants in rounds: every variant runs in each round, in a shuffled order, and the ratios are taken round by round, so
 * that a machine which becomes slower or faster meanwhile makes no difference.
 *
 * @param rounds how many; eight at least for a ratio that is published
 */
public record PairedRounds(int rounds) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** A variant, and where its times go. */
    private record Lane(Variant variant, Measured measured, Histogram nanos) {

        void time() throws Exception {
            PairedRounds.time(variant, nanos);
        }

        void endRound() {
            measured.add(nanos, NANOS_PER_SECOND / nanos.getMean());
        }
    }

    /** One thread; each cycle of a round runs one operation of every variant. */
    public Comparison oneByOne(List<? extends Variant> variants, int cycles) throws Exception {
        Comparison comparison = Comparison.begin(variants);
        for (int round = 0; round < rounds; round++) {
            List<Lane> lanes = lanes(variants, comparison);
            for (int cycle = 0; cycle < cycles; cycle++) {
                Collections.shuffle(lanes);
                for (Lane lane : lanes) {
                    lane.time();
                }
            }
            lanes.forEach(Lane::endRound);
        }
        return comparison;
    }

    /** Several threads; each round is a slice of time for every variant. */
    public Comparison slices(List<? extends Variant> variants, int threads, Duration slice) throws Exception {
        Comparison comparison = Comparison.begin(variants);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            for (int round = 0; round < rounds; round++) {
                List<Lane> lanes = lanes(variants, comparison);
                Collections.shuffle(lanes);
                for (Lane lane : lanes) {
                    slice(executor, lane, threads, slice);
                }
            }
        } finally {
            executor.shutdownNow();
        }
        return comparison;
    }

    /** Runs each variant for a while, unmeasured: the compilers need it. */
    public static void warmUp(List<? extends Variant> variants, int threads, Duration each) throws Exception {
        new PairedRounds(1).slices(variants, threads, each);
    }

    private static List<Lane> lanes(List<? extends Variant> variants, Comparison comparison) {
        List<Lane> lanes = new ArrayList<>();
        for (Variant variant : variants) {
            lanes.add(new Lane(variant, comparison.of(variant.name()), new Histogram(3)));
        }
        return lanes;
    }

    private static void slice(ExecutorService executor, Lane lane, int threads, Duration slice) throws Exception {
        long began = System.nanoTime();
        long end = began + slice.toNanos();
        List<Callable<Histogram>> tasks = Collections.nCopies(threads, () -> {
            Histogram nanos = new Histogram(3);
            do {
                time(lane.variant, nanos);
            } while (System.nanoTime() < end);
            return nanos;
        });
        for (Future<Histogram> each : executor.invokeAll(tasks)) {
            lane.nanos.add(each.get());
        }
        double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
        lane.measured.add(lane.nanos, lane.nanos.getTotalCount() / seconds);
    }

    private static void time(Variant variant, Histogram nanos) throws Exception {
        long began = System.nanoTime();
        variant.operate();
        nanos.recordValue(System.nanoTime() - began);
    }
}
