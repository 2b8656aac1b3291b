// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * The promise can't be kept for this attempt, or a call of a protected method is refused. What an HTTP client caused is no exception
 * but an answer.
 *
 * <p>It leaves an EJB as it is, not wrapped, and does not mark the caller's transaction for rollback: what is to be rolled back
 * has been, or is nothing. A bean with {@code @Transactional} marks its transaction when one leaves it, as for every {@code
 * RuntimeException}, unless it says {@code dontRollbackOn = IdempotencyException.class}.
 */
@ApplicationException(rollback = false, inherited = true)
public class IdempotencyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdempotencyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
