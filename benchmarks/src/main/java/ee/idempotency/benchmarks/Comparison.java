// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.util.ArrayList;
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

    /** Operations, throughput and latencies of each, with the ratios to some of them. */
    public Table table(String... bases) {
        List<String> header = new ArrayList<>(List.of("variant", "operations", "per second", "p50 µs", "p99 µs"));
        for (String base : bases) {
            header.add("throughput to " + base);
            header.add("p50 to " + base);
        }
        Table table = new Table(header.toArray(new String[0]));
        for (Measured each : variants) {
            table.row(row(each, bases).toArray());
        }
        return table;
    }

    private List<Object> row(Measured each, String... bases) {
        List<Object> cells = new ArrayList<>(List.of(
                each.name(),
                each.operations(),
                Math.round(each.perSecond()),
                Math.round(each.micros(50)),
                Math.round(each.micros(99))));
        for (String base : bases) {
            cells.add(each.throughputRatio(of(base)));
            cells.add(each.latencyRatio(of(base)));
        }
        return cells;
    }
}
