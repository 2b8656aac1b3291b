// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.unmapped;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** An EJB that refuses. */
@Stateless
public class Ledgers {

    @Inject
    private Notes notes;

    @Idempotent
    public void enter(@IdempotencyKey String key, String text) {
        notes.add(text);
    }

    /** Refuses after an effect. */
    public void refuse(Refusal refusal, String text) {
        notes.add(text);
        throw refusal.get();
    }
}
