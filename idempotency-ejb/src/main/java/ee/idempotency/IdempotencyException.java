// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import org.jspecify.annotations.Nullable;

/** The promise can't be kept for this attempt. What a client caused is no exception but an admission. */
public class IdempotencyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IdempotencyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
