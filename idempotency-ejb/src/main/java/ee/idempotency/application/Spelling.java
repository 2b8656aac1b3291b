// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.application;

import java.util.Comparator;
import java.util.List;

/** Tells what somebody may have meant. */
final class Spelling {

    private Spelling() {}

    /** So many of the known words, nearest first: those that the fewest changed letters lead to. */
    static List<String> nearest(String word, List<String> known, int limit) {
        return known.stream()
                .sorted(Comparator.comparingInt((String other) -> distance(word, other))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(limit)
                .toList();
    }

    /** How many letters have to be added, left out or replaced. */
    static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
