// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencyException;

/** The business code of a protected request failed by a {@link TransientFailure}, its cause: nothing was done. */
final class UndoneException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    private final transient Exception failure;

    UndoneException(Exception failure) {
        super("the operation was undone by the database", failure);
        this.failure = failure;
    }

    /** What the business code threw. */
    Exception failure() {
        return failure;
    }
}
