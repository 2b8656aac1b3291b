// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import java.time.Instant;

/** An order as the caller sees it. Amounts are in cents. */
public record Order(
        long id, String item, int quantity, long amount, long refunded, OrderStatus status, Instant createdAt) {}
