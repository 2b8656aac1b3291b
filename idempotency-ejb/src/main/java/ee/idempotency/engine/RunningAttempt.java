// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Attempt;
import java.time.Instant;

/** A granted attempt that is not settled yet, as the code that it runs sees it. Thread-safe. */
public interface RunningAttempt {

    Attempt attempt();

    Instant startedAt();

    /**
     * Adds a support field to its record and its log line.
     *
     * @throws IllegalArgumentException when name or value is not allowed, or there are too many of them
     */
    void addSupportField(String name, String value);
}
