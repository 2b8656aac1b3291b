// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * A protected method was called without a transaction where none can be begun for it: an EJB with {@code SUPPORTS}, or a CDI bean
 * below one. Nothing ran. Give the method, or its caller, a transaction.
 */
public final class NoTransactionException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    public NoTransactionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
