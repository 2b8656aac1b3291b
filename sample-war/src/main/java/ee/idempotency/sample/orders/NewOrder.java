// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** What a caller orders. The amount is the whole order's, in cents. */
public record NewOrder(
        @NotBlank @Size(max = 100) String item,
        @Positive @Max(1_000_000) int quantity,
        @Positive @Max(1_000_000_000) long amount) {}
