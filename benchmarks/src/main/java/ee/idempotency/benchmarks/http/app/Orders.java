// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The work: one row, by JPA, written at the commit of the transaction that it is called in or else of its own. */
@Stateless
public class Orders {

    @PersistenceContext
    private EntityManager entityManager;

    public Order place(NewOrder newOrder) {
        OrderEntity order = new OrderEntity(newOrder);
        entityManager.persist(order);
        return Order.of(order.id(), newOrder);
    }
}
