// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.expiry;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Settings of an application that purges often and little. */
@ApplicationScoped
public class PurgingSettings {

    /** How many records a batch deletes at most. */
    static final int BATCH = 5;

    @Produces
    IdempotencySettings settings() {
        return IdempotencySettings.builder()
                .purgeInterval(Duration.ofMillis(200))
                .purgeBatch(BATCH)
                .build();
    }
}
