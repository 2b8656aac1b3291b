// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;

/** How much to add to the balance, in cents. */
public record NewCredit(@Positive @Max(1_000_000_000) long credit) {}
