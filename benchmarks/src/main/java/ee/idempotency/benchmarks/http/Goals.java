// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import ee.idempotency.benchmarks.Comparison;
import ee.idempotency.benchmarks.Quartiles;
import ee.idempotency.benchmarks.Table;

/** What throughput is meant to come to, beside what it came to. */
final class Goals {

    private Goals() {}

    static Table of(Comparison comparison) {
        Table table = new Table("goal", "at least", "reached", "met");
        add(table, comparison, "filter", "inline", 0.97);
        add(table, comparison, "filter", "threecommits", 1.3);
        add(table, comparison, "replay", "plain", 2.5);
        return table;
    }

    private static void add(Table table, Comparison comparison, String endpoint, String base, double goal) {
        Quartiles reached = comparison.of(endpoint).throughputRatio(comparison.of(base));
        table.row(endpoint + " to " + base, goal, reached, reached.median() >= goal ? "yes" : "no");
    }
}
