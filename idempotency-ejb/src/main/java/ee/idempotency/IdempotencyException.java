// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * The promise can't be kept for this attempt. What a client caused is no exception but an admission.
 *
 * <p>It leaves an EJB as it is, not wrapped, and does not mark the caller's transaction for rollback: what is to be rolled back
 * has been, or is nothing.
 */
@ApplicationException(rollback = false, inherited = true)
public class IdempotencyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdempotencyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
