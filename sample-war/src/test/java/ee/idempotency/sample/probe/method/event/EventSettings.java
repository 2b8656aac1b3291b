// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.event;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** Purges often, and only what expired long ago; keeps records for a time of its own. */
@ApplicationScoped
public class EventSettings {

    /** How long. */
    static final Duration RETENTION = Duration.ofHours(3);

    @Produces
    IdempotencySettings settings() {
        return IdempotencySettings.builder()
                .retention(RETENTION)
                .purgeInterval(Duration.ofMillis(200))
                .purgeDelay(Duration.ofHours(1))
                .build();
    }
}
