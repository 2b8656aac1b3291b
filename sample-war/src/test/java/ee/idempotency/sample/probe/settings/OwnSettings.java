// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.settings;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;

/** What the application says, before the operator is asked. */
@ApplicationScoped
public class OwnSettings {

    @Produces
    IdempotencySettings settings() {
        return IdempotencySettings.builder()
                .keyHeader("Own-Key")
                .replayedHeader("Own-Replayed")
                .retention(Duration.ofDays(7))
                .build();
    }
}
