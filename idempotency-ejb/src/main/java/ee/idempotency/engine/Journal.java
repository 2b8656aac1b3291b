// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.spi.SupportFields;

/** Is told what becomes of attempts, on the attempt's thread. Thread-safe, quick, and throws nothing. */
@FunctionalInterface
public interface Journal {

    /** Tells nobody. */
    Journal NONE = new Journal() {
        @Override
        public boolean wants(Class<? extends IdempotencyEvent> type, SupportFields fields) {
            return false;
        }

        @Override
        public void write(IdempotencyEvent event) {}
    };

    /**
     * Whether an event is of use to anybody; it is not made otherwise, since its digests cost more than all else.
     *
     * @param fields the support fields that it would have
     */
    default boolean wants(Class<? extends IdempotencyEvent> type, SupportFields fields) {
        return true;
    }

    void write(IdempotencyEvent event);
}
