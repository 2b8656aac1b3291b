// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.KeySyntax;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;

/** Settings with other names, and with keys as the structured field has them only. */
@ApplicationScoped
public class StrictSettings {

    static final int MIN_KEY_LENGTH = 8;

    @Produces
    IdempotencySettings settings() {
        return IdempotencySettings.builder()
                .keyHeader("X-Once")
                .replayedHeader("X-Replayed")
                .expiresHeader("X-Until")
                .keySyntax(KeySyntax.STRICT)
                .minKeyLength(MIN_KEY_LENGTH)
                .problemBase(URI.create("https://probe.example/"))
                .build();
    }
}
