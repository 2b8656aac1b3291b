// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Settings with limits that a test reaches. */
@ApplicationScoped
public class SmallSettings {

    static final int MAX_BODY_BYTES = 2000;
    static final int MAX_STORED_BYTES = 1000;

    @Produces
    IdempotencySettings settings() {
        return IdempotencySettings.builder()
                .maxBodyBytes(MAX_BODY_BYTES)
                .maxStoredBytes(MAX_STORED_BYTES)
                .build();
    }
}
