// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.Fingerprint;
import ee.idempotency.StoredResult;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record as a store found it. Immutable and thread-safe.
 *
 * @param fingerprint of the attempt that made it
 * @param result what that attempt came to; null while it is STARTED
 * @param expiresAt the end of its retention
 */
public record StoredRecord(
        Fingerprint fingerprint, @Nullable StoredResult result, Instant expiresAt) {

    /** Whether its retention is over. */
    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
