// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.webhooks;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the provider reports.
 *
 * @param id the event's name, the same whenever it is sent
 * @param order the order that it is about; events of other types may have none
 */
public record PaymentEvent(
        @NotBlank @Size(max = 255) String id,
        @NotBlank @Size(max = 100) String type,
        Long order) {

    boolean tellsCapture() {
        return "payment.captured".equals(type);
    }

    /** For Jakarta Validation. */
    @AssertTrue(message = "must be true: a captured payment has an order")
    public boolean isOrderNamed() {
        return order != null || !tellsCapture();
    }
}
