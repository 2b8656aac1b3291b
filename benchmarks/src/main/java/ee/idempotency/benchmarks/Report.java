// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.nio.file.Path;

/** Collects what a level tells, in Markdown, and prints it at once. Not thread-safe. */
public final class Report {

    private final StringBuilder markdown = new StringBuilder();
    private final Path plots;

    Report(Path plots) {
        this.plots = plots;
    }

    /** A heading below the level's own. */
    public void heading(String heading) {
        add("### " + heading + "\n");
    }

    /** A paragraph. */
    public void say(String paragraph) {
        add(paragraph + "\n");
    }

    public void table(Table table) {
        add(table.toMarkdown());
    }

    /**
     * Where a plot goes; it is shown at this place of the page.
     *
     * @param file its name with its ending, such as {@code growth.png}
     */
    public Path plot(String file, String description) {
        add("![" + description + "](" + plots.getFileName() + "/" + file + ")\n");
        return plots.resolve(file);
    }

    String markdown() {
        return markdown.toString();
    }

    @SuppressWarnings("SystemOut") // the output of a program
    private void add(String text) {
        System.out.println(text);
        markdown.append(text).append('\n');
    }
}
