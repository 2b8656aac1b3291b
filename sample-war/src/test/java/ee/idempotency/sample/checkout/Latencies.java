// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/**
 * How long ordinary requests took.
 *
 * @param millis one for each, sorted
 */
record Latencies(List<Long> millis) {

    Latencies {
        millis = millis.stream().sorted().toList();
    }

    /** Repeats a request until this has ended, at least once. */
    static Latencies whileRunning(Future<?> end, Runnable request) {
        List<Long> millis = new ArrayList<>();
        do {
            long start = System.nanoTime();
            request.run();
            millis.add((System.nanoTime() - start) / 1_000_000);
        } while (!end.isDone());
        return new Latencies(millis);
    }

    int count() {
        return millis.size();
    }

    private long max() {
        return millis.get(millis.size() - 1);
    }

    private long median() {
        return millis.get(millis.size() / 2);
    }

    @Override
    public String toString() {
        return "%d, p50 %d ms, max %d ms".formatted(millis.size(), median(), max());
    }
}
