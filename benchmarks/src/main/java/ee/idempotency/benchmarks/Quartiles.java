// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks;

import java.util.List;
import java.util.Locale;

/** The quartiles of the numbers that paired rounds came to. */
public record Quartiles(double lower, double median, double upper) {

    /**
     * Those of these numbers, interpolated.
     *
     * @throws IllegalArgumentException when there are none
     */
    public static Quartiles of(List<Double> numbers) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("there must be a number");
        }
        List<Double> sorted = numbers.stream().sorted().toList();
        return new Quartiles(at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75));
    }

    private static double at(List<Double> sorted, double part) {
        double place = part * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    /** {@code 1.04 [0.98..1.10]}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f [%.2f..%.2f]", median, lower, upper);
    }
}
