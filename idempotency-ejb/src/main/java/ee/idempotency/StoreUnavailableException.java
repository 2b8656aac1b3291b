// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import org.jspecify.annotations.Nullable;

/** The record's store can't be reached, or refused a statement that it should know. Nothing ran. */
public final class StoreUnavailableException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
