// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Wants no report. */
@ApplicationScoped
public class SilentSettings {

    @Produces
    IdempotencySettings settings() {
        return IdempotencySettings.builder().reportUnprotected(false).build();
    }
}
