// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The operation ended before with an exception of its own, and ends so again without being run. It stands for that exception where
 * the same type can't be made again: its class is gone, is no exception that is a result, has no constructor that takes the
 * message alone, or makes another message of it.
 */
public final class ReplayedFailureException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    private final String originalType;
    private final @Nullable String originalMessage;

    /**
     * Made by the replay.
     *
     * @param originalType the name of the original exception's class
     * @param originalMessage its message, cut where it was too long to be stored
     */
    public ReplayedFailureException(String originalType, @Nullable String originalMessage) {
        super(
                "The operation failed before, with " + originalType
                        + (originalMessage == null ? "" : ": " + originalMessage),
                null);
        this.originalType = originalType;
        this.originalMessage = originalMessage;
    }

    /** The name of the class of the exception that the operation ended with. */
    public String originalType() {
        return originalType;
    }

    /** The message of that exception, or null where it had none. */
    public @Nullable String originalMessage() {
        return originalMessage;
    }
}
