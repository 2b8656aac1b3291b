// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** What one variant came to, round by round. Not thread-safe. */
public final class Measured {

    /**
     * One variant in one round.
     *
     * @param perSecond operations a second, all threads together
     * @param micros the median of an operation, in microseconds
     */
    record Round(double perSecond, double micros) {}

    private static final double NANOS_PER_MICRO = 1e3;

    private final String name;
    private final List<Round> rounds = new ArrayList<>();
    private final Histogram all = new Histogram(3);

    Measured(String name) {
        this.name = name;
    }

    void add(Histogram nanos, double perSecond) {
        all.add(nanos);
        rounds.add(new Round(perSecond, nanos.getValueAtPercentile(50) / NANOS_PER_MICRO));
    }

    public String name() {
        return name;
    }

    public long operations() {
        return all.getTotalCount();
    }

    /** The median of the rounds' operations a second. */
    public double perSecond() {
        return Quartiles.of(rounds.stream().map(Round::perSecond).toList()).median();
    }

    /** Over all rounds, in microseconds. */
    public double micros(double percentile) {
        return all.getValueAtPercentile(percentile) / NANOS_PER_MICRO;
    }

    /** Of the throughput to the other's, round by round. */
    public Quartiles throughputRatio(Measured other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            ratios.add(rounds.get(i).perSecond / other.rounds.get(i).perSecond);
        }
        return Quartiles.of(ratios);
    }

    /** Of the median latency to the other's, round by round. */
    public Quartiles latencyRatio(Measured other) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            ratios.add(rounds.get(i).micros / other.rounds.get(i).micros);
        }
        return Quartiles.of(ratios);
    }
}
