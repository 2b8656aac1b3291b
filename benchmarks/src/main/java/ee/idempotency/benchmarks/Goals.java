// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.util.Locale;

/** Goals beside what a run came to. A ratio is judged by its median. Not thread-safe. */
public final class Goals {

    private final Table table = new Table("goal", "limit", "reached", "held");

    public void atMost(String goal, double limit, Quartiles reached) {
        add(goal, "at most " + number(limit), reached, reached.median() <= limit);
    }

    public void atLeast(String goal, double limit, Quartiles reached) {
        add(goal, "at least " + number(limit), reached, reached.median() >= limit);
    }

    /** A count, not a ratio. */
    public void atMost(String goal, long limit, long reached) {
        add(goal, "at most " + limit, reached, reached <= limit);
    }

    public Table table() {
        return table;
    }

    private void add(String goal, String limit, Object reached, boolean held) {
        table.row(goal, limit, reached, held ? "yes" : "**no**");
    }

    private static String number(double limit) {
        return String.format(Locale.ROOT, "%.2f", limit);
    }
}
