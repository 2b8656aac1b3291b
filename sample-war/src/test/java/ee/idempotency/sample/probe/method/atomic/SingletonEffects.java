// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** A singleton EJB. */
@Singleton
@LocalBean
public class SingletonEffects implements Effects {

    @Inject
    private Counter counter;

    @Inject
    private Ending ending;

    @Override
    @Idempotent
    public String place(@IdempotencyKey String key, String text, @ExcludedFromFingerprint String end) {
        String result = counter.count(text);
        ending.make(end);
        return result;
    }
}
