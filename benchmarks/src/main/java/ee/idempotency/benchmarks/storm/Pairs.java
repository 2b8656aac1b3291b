// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import ee.idempotency.benchmarks.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Windows with storms of one shop, each beside a window without. Not thread-safe. */
final class Pairs {

    private record Pair(Traffic.Passed quiet, Traffic.Passed stormy) {}

    private static final double NANOS_PER_MILLI = 1e6;

    private final List<Pair> pairs = new ArrayList<>();
    private final List<Storm.Outcome> storms = new ArrayList<>();

    void add(Traffic.Passed quiet, Traffic.Passed stormy, List<Storm.Outcome> outcomes) {
        pairs.add(new Pair(quiet, stormy));
        storms.addAll(outcomes);
    }

    double quietPerSecond() {
        return median(pair -> pair.quiet.perSecond()).median();
    }

    double stormyPerSecond() {
        return median(pair -> pair.stormy.perSecond()).median();
    }

    Quartiles throughputRatio() {
        return median(pair -> pair.stormy.perSecond() / pair.quiet.perSecond());
    }

    Quartiles p99Ratio() {
        return median(pair -> pair.stormy.p99Micros() / pair.quiet.p99Micros());
    }

    /** Of the last answer in each storm after the end of the first execution, in milliseconds. */
    Quartiles lateMillis() {
        return Quartiles.of(storms.stream()
                .map(storm -> storm.lateNanos() / NANOS_PER_MILLI)
                .toList());
    }

    /** The duplicates of a storm that got the answer at last; the median storm. */
    double replayed() {
        return Quartiles.of(
                        storms.stream().map(storm -> (double) storm.replayed()).toList())
                .median();
    }

    /** How often a storm's duplicates were told that another one is in progress; the median storm. */
    double inProgress() {
        return Quartiles.of(storms.stream()
                        .map(storm -> (double) storm.inProgress())
                        .toList())
                .median();
    }

    private Quartiles median(ToDoubleFunction<Pair> number) {
        return Quartiles.of(pairs.stream().mapToDouble(number).boxed().toList());
    }
}
