// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Produces settings twice: nobody knows which ones hold. */
@ApplicationScoped
public class OtherSettings {

    @Produces
    IdempotencySettings ones() {
        return IdempotencySettings.defaults();
    }

    @Produces
    IdempotencySettings others() {
        return IdempotencySettings.defaults();
    }
}
