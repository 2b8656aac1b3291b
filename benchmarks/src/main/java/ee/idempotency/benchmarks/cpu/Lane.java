// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.cpu;

import java.util.Collection;
import org.openjdk.jmh.results.RunResult;

/** The rows of the table: a measurement, and another one that is taken off it. */
enum Lane {
    FIRST_EXECUTION("first execution", "firstExecution", "standIns"),
    ATTEMPT("of it: body, key, fingerprint and identity", "attempt", "request"),
    FINGERPRINT("of that: fingerprint", "fingerprint", "request"),
    KEY("of that: key", "key", ""),
    IDENTITY("of that: identity", "identity", ""),
    FLIGHT("of the first execution: single flight", "flight", ""),
    CACHED_REPLAY("replay from the cache: fingerprint, identity and ledger", "cachedReplay", ""),
    STAND_INS("taken off: stand-ins for the server", "standIns", "");

    private final String row;
    private final String measured;
    private final String other;

    Lane(String row, String measured, String other) {
        this.row = row;
        this.measured = measured;
        this.other = other;
    }

    Cost cost(Collection<RunResult> results) {
        Cost cost = cost(results, measured);
        return other.isEmpty() ? cost : cost.less(cost(results, other));
    }

    private static Cost cost(Collection<RunResult> results, String method) {
        return results.stream()
                .filter(result -> result.getParams().getBenchmark().endsWith("." + method))
                .findFirst()
                .map(Cost::of)
                .orElseThrow(() -> new IllegalStateException("nothing was measured of " + method));
    }

    @Override
    public String toString() {
        return row;
    }
}
