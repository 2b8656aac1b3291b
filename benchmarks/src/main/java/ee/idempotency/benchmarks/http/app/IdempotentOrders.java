// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** The work, protected by the library where a business method is called. */
@Stateless
public class IdempotentOrders {

    @EJB
    private Orders orders;

    @Idempotent
    public Order place(@IdempotencyKey String key, NewOrder order) {
        return orders.place(order);
    }
}
