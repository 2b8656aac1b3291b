// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.IdempotencyException;
import org.jspecify.annotations.Nullable;

/** A statement of the store failed. Whoever sees it rolls the transaction back; the reason says what to do then. */
public final class StoreException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    /** Why the statement failed. */
    public enum Reason {

        /** Another attempt inserted the record first: look at that one, in a fresh transaction. */
        DUPLICATE,

        /** Deadlock or serialization failure: judge again, in a fresh transaction. */
        CONFLICT,

        /** The bound on the wait for another transaction is over: the key is in progress elsewhere. */
        TIMEOUT,

        /** The wiring, the unit or the table is not as the store needs it: that stays so until somebody changes it. */
        MISCONFIGURED,

        /** Anything else: the store can't be used now. */
        UNAVAILABLE
    }

    private final Reason reason;

    public StoreException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
