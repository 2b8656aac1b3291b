// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.cpu;

import ee.idempotency.benchmarks.Quartiles;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/**
 * What one operation costs.
 *
 * @param micros processor time, in microseconds
 * @param bytes allocated memory
 */
record Cost(Quartiles micros, double bytes) {

    private static final double NANOS_PER_MICRO = 1e3;
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    static Cost of(RunResult result) {
        List<Double> micros = iterations(result, ProcessorTime.LABEL).stream()
                .map(nanos -> nanos / NANOS_PER_MICRO)
                .toList();
        double batch = Quartiles.of(iterations(result, ALLOCATED)).median();
        return new Cost(
                Quartiles.of(micros),
                batch / result.getParams().getMeasurement().getBatchSize());
    }

    private static List<Double> iterations(RunResult run, String label) {
        return run.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> score(iteration, label))
                .toList();
    }

    private static double score(IterationResult iteration, String label) {
        Result<?> result =
                Objects.requireNonNull(iteration.getSecondaryResults().get(label), label);
        return result.getScore();
    }

    /** This one without another one that is part of it, which counts with its median. */
    Cost less(Cost part) {
        double other = part.micros.median();
        return new Cost(
                new Quartiles(micros.lower() - other, micros.median() - other, micros.upper() - other),
                bytes - part.bytes);
    }
}
