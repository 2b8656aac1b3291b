// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.unmapped;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A CDI bean that refuses. */
@ApplicationScoped
public class BeanLedgers {

    @Inject
    private Notes notes;

    @Idempotent
    public void enter(@IdempotencyKey String key, String text) {
        notes.add(text);
    }
}
