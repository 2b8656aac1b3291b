// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.expiry;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Settings of an application that purges otherwise, and where many may wait. */
@ApplicationScoped
public class UnpurgedSettings {

    @Produces
    IdempotencySettings settings() {
        return IdempotencySettings.builder()
                .purgeInterval(Duration.ZERO)
                .waitersPerKey(32)
                .waitersInAll(32)
                .build();
    }
}
