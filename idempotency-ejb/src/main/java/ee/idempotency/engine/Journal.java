// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.IdempotencyEvent;

/** Is told what becomes of attempts, on the attempt's thread. Thread-safe, quick, and throws nothing. */
@FunctionalInterface
public interface Journal {

    /** Tells nobody. */
    Journal NONE = event -> {};

    void write(IdempotencyEvent event);
}
