// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.util.List;

/** What the variants of one comparison came to, in the order in which they were given. */
public record Comparison(List<Measured> variants) {

    public Comparison {
        variants = List.copyOf(variants);
    }

    static Comparison begin(List<? extends Variant> variants) {
        return new Comparison(
                variants.stream().map(variant -> new Measured(variant.name())).toList());
    }

    /**
     * The one of this name.
     *
     * @throws IllegalArgumentException when it was not compared
     */
    public Measured of(String name) {
        return variants.stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no variant " + name));
    }

    /** Operations, throughput and latencies of each, with the ratios to one of them. */
    public Table table(String base) {
        Table table = new Table(
                "variant", "operations", "per second", "p50 µs", "p99 µs", "throughput to " + base, "p50 to " + base);
        Measured other = of(base);
        for (Measured each : variants) {
            table.row(
                    each.name(),
                    each.operations(),
                    Math.round(each.perSecond()),
                    Math.round(each.micros(50)),
                    Math.round(each.micros(99)),
                    each.throughputRatio(other),
                    each.latencyRatio(other));
        }
        return table;
    }
}
