// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import java.time.Instant;

/** A refund as the caller sees it. */
public record Refund(long id, long orderId, long amount, Instant createdAt) {}
