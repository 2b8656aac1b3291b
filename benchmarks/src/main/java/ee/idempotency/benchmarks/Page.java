// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of results: each level's part stands between two marks, and a run replaces the parts of its levels. */
record Page(Path file) {

    void replace(String level, String markdown) throws IOException {
        String before = Files.readString(file);
        String begin = "<!-- begin " + level + " -->\n";
        String end = "<!-- end " + level + " -->\n";
        int from = before.indexOf(begin);
        int to = before.indexOf(end);
        if (from < 0 || to < from) {
            throw new IllegalStateException("the page " + file + " has no marks for the level " + level);
        }
        Files.writeString(file, before.substring(0, from + begin.length()) + "\n" + markdown + before.substring(to));
    }
}
