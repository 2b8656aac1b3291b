// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/** What a caller pays, in cents, and with which card. The card's number goes no further than this record. */
public record NewPayment(
        @Positive @Max(1_000_000_000) long amount,

        @NotNull @Pattern(regexp = "[0-9]{12,19}", message = "must be 12 to 19 digits")
        String card) {

    private static final String DECLINED_CARD = "4000000000000002";

    boolean isDeclined() {
        return card.equals(DECLINED_CARD);
    }

    String lastFourDigits() {
        return card.substring(card.length() - 4);
    }

    @Override
    public String toString() {
        return "NewPayment[amount=" + amount + "]";
    }
}
