// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A CDI bean whose transaction an interceptor begins. */
@ApplicationScoped
@Transactional
public class TransactionalOrders implements Orders {

    @Inject
    private Counter counter;

    @Override
    @Idempotent
    public String place(@IdempotencyKey String key, String text) {
        return counter.count(text);
    }
}
