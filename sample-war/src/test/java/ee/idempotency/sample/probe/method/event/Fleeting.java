// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.event;

import ee.idempotency.AfterExpiry;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Operations whose records expire at once. */
@Stateless
public class Fleeting {

    @Inject
    private Counter counter;

    @Idempotent(retention = "PT0.001S")
    public String place(@IdempotencyKey String key) {
        return counter.count(key);
    }

    @Idempotent(retention = "PT0.001S", afterExpiry = AfterExpiry.REFUSE)
    public String placeOnce(@IdempotencyKey String key) {
        return counter.count(key);
    }
}
