// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import java.time.Instant;

/**
 * The key's record is past its retention, and the operation asks for a refusal then ({@link AfterExpiry#REFUSE}). Nothing ran. Thrown
 * by protected business methods and {@link Idempotency#execute}.
 */
public final class ExpiredKeyException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    private final Instant expiredAt;

    public ExpiredKeyException(String message, Instant expiredAt) {
        super(message, null);
        this.expiredAt = expiredAt;
    }

    /** When the record's retention ended. */
    public Instant expiredAt() {
        return expiredAt;
    }
}
