// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import java.time.Duration;

/** The end of a wait, by the monotonic clock: a step of the wall clock neither cuts nor stretches it. */
record Deadline(long nanoTime) {

    static Deadline in(Duration limit) {
        return new Deadline(System.nanoTime() + limit.toNanos());
    }

    long remainingNanos() {
        return Math.max(0, nanoTime - System.nanoTime());
    }
}
