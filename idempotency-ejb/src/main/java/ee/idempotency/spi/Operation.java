// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import java.time.Duration;

/**
 * What a key is for, with the numbers that its annotation and the settings came to. Immutable and thread-safe.
 *
 * @param name part of the record's identity, for instance {@code POST /orders}; 1 to 255 characters
 * @param retention how long the record answers retries; positive
 * @param waitLimit how long a second attempt waits for the first; zero: it is refused at once
 * @param afterExpiry what an attempt gets whose record has expired
 * @param claim when an attempt claims its key
 */
public record Operation(String name, Duration retention, Duration waitLimit, AfterExpiry afterExpiry, Claim claim) {

    private static final int MAX_NAME = 255;

    public Operation {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("operation must have 1 to 255 characters, was \"" + name + "\"");
        }
        if (retention.isZero() || retention.isNegative()) {
            throw new IllegalArgumentException("retention must be positive, was " + retention);
        }
        if (waitLimit.isNegative()) {
            throw new IllegalArgumentException("waitLimit must not be negative, was " + waitLimit);
        }
    }

    /** Whether an attempt runs before it claims its key. */
    public boolean claimsLast() {
        return claim == Claim.LAST;
    }

    /** Whether a second attempt is refused at once instead of waiting. */
    public boolean rejects() {
        return waitLimit.isZero();
    }
}
