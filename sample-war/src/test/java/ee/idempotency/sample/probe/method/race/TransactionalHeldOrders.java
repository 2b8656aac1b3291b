// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.race;

import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.sample.probe.method.Counter;
import ee.idempotency.sample.probe.options.Gate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A CDI bean whose transaction an interceptor begins. */
@ApplicationScoped
@Transactional
public class TransactionalHeldOrders implements HeldOrders {

    @Inject
    private Counter counter;

    @Inject
    private Gate gate;

    @Override
    @Idempotent
    public String place(@IdempotencyKey String key, String text, @ExcludedFromFingerprint boolean held) {
        return count(key, text, held);
    }

    @Override
    @Idempotent(inFlight = InFlight.REJECT)
    public String placeOrReject(@IdempotencyKey String key, String text, @ExcludedFromFingerprint boolean held) {
        return count(key, text, held);
    }

    private String count(String key, String text, boolean held) {
        String result = counter.count(text);
        if (held) {
            gate.pass(key);
        }
        return result;
    }
}
