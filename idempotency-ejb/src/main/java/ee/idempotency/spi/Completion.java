// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.StoredResult;
import java.time.Instant;

/**
 * What a store writes into the record of an attempt that is done. Immutable and thread-safe.
 *
 * @param identity the record's
 * @param result what the attempt came to
 * @param supportFields what the application wants support to find
 * @param completedAt when it was done
 */
public record Completion(Identity identity, StoredResult result, SupportFields supportFields, Instant completedAt) {}
