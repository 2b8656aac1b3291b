// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

/** The answer to a payment that went through. */
public record Captured(long id, PaymentStatus status) {}
