// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import org.jspecify.annotations.Nullable;

/** The transaction of an attempt did not commit, or nobody can tell whether it did. A retry with the same key is safe. */
public final class NotCommittedException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    private final boolean outcomeUnknown;

    public NotCommittedException(String message, boolean outcomeUnknown, @Nullable Throwable cause) {
        super(message, cause);
        this.outcomeUnknown = outcomeUnknown;
    }

    /**
     * True when the transaction may have committed all the same, for instance because the connection broke while it did:
     * a retry then gets the recorded result, or runs.
     */
    public boolean outcomeUnknown() {
        return outcomeUnknown;
    }
}
