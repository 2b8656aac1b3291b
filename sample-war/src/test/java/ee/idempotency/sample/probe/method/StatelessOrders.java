// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** An EJB: its container begins the transaction. */
@Stateless
@LocalBean
public class StatelessOrders implements Orders {

    @Inject
    private Counter counter;

    @Override
    @Idempotent
    public String place(@IdempotencyKey String key, String text) {
        return counter.count(text);
    }
}
