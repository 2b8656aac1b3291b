// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import ee.idempotency.DeploymentCheck;
import ee.idempotency.IdempotencySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Lets an application run whose promise is broken. */
@ApplicationScoped
public class WarnSettings {

    @Produces
    IdempotencySettings settings() {
        return IdempotencySettings.builder()
                .deploymentCheck(DeploymentCheck.WARN)
                .build();
    }
}
