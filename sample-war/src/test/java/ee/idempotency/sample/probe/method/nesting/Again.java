// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.nesting;

import ee.idempotency.InProgressException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Calls an operation a second time from inside of it, in a new transaction. */
@Stateless
public class Again {

    @Inject
    private StatelessOuter stateless;

    @Inject
    private PlainOuter plain;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public String recur(Class<?> kind, String key) {
        Outer outer = StatelessOuter.class.isAssignableFrom(kind) ? stateless : plain;
        try {
            return outer.recur(key);
        } catch (InProgressException refused) {
            return " InProgressException";
        }
    }
}
