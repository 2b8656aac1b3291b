// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.nesting;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** What the outer operations call. */
@Stateless
public class Inner {

    @Inject
    private Counter counter;

    @Idempotent
    public String place(@IdempotencyKey String key, String text) {
        return counter.count(text);
    }

    /** Unprotected, and in a transaction of its own. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String placeAlone(String text) {
        return counter.count(text);
    }
}
