// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.simulation;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;

/** What the header {@code X-Simulate} asks for, read and checked: {@code delay=500,fail}. */
record SimulatedSteps(Set<Step> steps, Duration delay, OptionalInt status) {

    static final SimulatedSteps NONE = new SimulatedSteps(Set.of(), Duration.ZERO, OptionalInt.empty());

    private static final int LONGEST_DELAY_MS = 60_000;
    private static final String WORDS =
            "delay=0..60000, fail, rollback, commit-fails, status=200..599, halt, halt-after-commit";

    /** The words without a value. */
    enum Step {
        FAIL,
        ROLLBACK,
        COMMIT_FAILS,
        HALT,
        HALT_AFTER_COMMIT
    }

    SimulatedSteps {
        steps = Set.copyOf(steps);
    }

    /** Throws an IllegalArgumentException that names the word which is none. */
    static SimulatedSteps parse(String header) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        Duration delay = Duration.ZERO;
        OptionalInt status = OptionalInt.empty();
        for (String part : header.split(",", -1)) {
            String word = part.strip();
            if (word.startsWith("delay=")) {
                delay = Duration.ofMillis(number(word, 0, LONGEST_DELAY_MS));
            } else if (word.startsWith("status=")) {
                status = OptionalInt.of(number(word, 200, 599));
            } else {
                steps.add(step(word));
            }
        }
        return new SimulatedSteps(steps, delay, status);
    }

    boolean has(Step step) {
        return steps.contains(step);
    }

    private static Step step(String word) {
        for (Step step : Step.values()) {
            if (word.equals(step.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return step;
            }
        }
        throw unknown(word);
    }

    private static int number(String word, int lowest, int highest) {
        try {
            int number = Integer.parseInt(word.substring(word.indexOf('=') + 1));
            if (number >= lowest && number <= highest) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw unknown(word);
        }
        throw unknown(word);
    }

    private static IllegalArgumentException unknown(String word) {
        return new IllegalArgumentException("X-Simulate: \"" + word + "\" is none of " + WORDS + ".");
    }
}
