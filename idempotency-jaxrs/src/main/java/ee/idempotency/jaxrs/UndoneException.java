// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencyException;

/** The business code of a protected request failed by its cause, a {@link TransientFailure} or a lost race: nothing was done. */
final class UndoneException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    private final transient Exception failure;
    private final boolean superseded;

    UndoneException(Exception failure) {
        this("the operation was undone by the database", failure, false);
    }

    private UndoneException(String message, Exception failure, boolean superseded) {
        super(message, failure);
        this.failure = failure;
        this.superseded = superseded;
    }

    /** The business code failed where another attempt with the same key had been committed. */
    static UndoneException superseded(Exception failure) {
        return new UndoneException("another attempt with this key was first", failure, true);
    }

    /** Whether another attempt's answer stands. */
    boolean superseded() {
        return superseded;
    }

    /** What the business code threw. */
    Exception failure() {
        return failure;
    }
}
