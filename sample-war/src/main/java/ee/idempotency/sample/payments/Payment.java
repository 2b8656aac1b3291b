// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

import java.time.Instant;

/** A payment, or a declined attempt of one, as the caller sees it. */
public record Payment(long id, PaymentStatus status, long amount, String cardLastFour, Instant createdAt) {}
