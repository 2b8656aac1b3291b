// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** A Markdown table, built row by row. Not thread-safe. */
public final class Table {

    private final List<String> lines = new ArrayList<>();
    private final int width;

    public Table(String... header) {
        width = header.length;
        lines.add(line(List.of(header)));
        lines.add("|---".repeat(width) + "|");
    }

    /** Adds a row; each cell by its {@code toString}. */
    public Table row(Object... cells) {
        if (cells.length != width) {
            throw new IllegalArgumentException("a row must have " + width + " cells, had " + cells.length);
        }
        lines.add(line(List.of(cells)));
        return this;
    }

    String toMarkdown() {
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<?> cells) {
        StringBuilder line = new StringBuilder("|");
        cells.forEach(cell -> line.append(' ').append(cell).append(" |"));
        return line.toString();
    }
}
