// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import jakarta.validation.constraints.Positive;

/** How much of an order to give back, in cents. */
public record NewRefund(@Positive long amount) {}
