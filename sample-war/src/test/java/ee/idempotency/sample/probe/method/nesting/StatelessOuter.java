// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.nesting;

import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** An EJB. */
@Stateless
@LocalBean
public class StatelessOuter implements Outer {

    @Inject
    private Counter counter;

    @Inject
    private Inner inner;

    @Inject
    private Again again;

    @Override
    @Idempotent
    public String placeBoth(@IdempotencyKey String key, String innerKey, @ExcludedFromFingerprint boolean fails) {
        String result = counter.count("outer " + key) + inner.place(innerKey, "inner " + key);
        return failing(fails, result);
    }

    @Override
    @Idempotent
    public String placeAlone(@IdempotencyKey String key, @ExcludedFromFingerprint boolean fails) {
        String result = counter.count("outer " + key) + inner.placeAlone("inner " + key);
        return failing(fails, result);
    }

    @Override
    public String placeOwn(String key) {
        return placeBoth(key, key, false);
    }

    @Override
    @Idempotent
    public String recur(@IdempotencyKey String key) {
        return counter.count("outer " + key) + again.recur(this.getClass(), key);
    }

    private static String failing(boolean fails, String result) {
        if (fails) {
            throw new IllegalStateException("the outer operation fails");
        }
        return result;
    }
}
