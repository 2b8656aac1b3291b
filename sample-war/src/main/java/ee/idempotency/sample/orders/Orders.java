// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import ee.idempotency.sample.simulation.Simulation;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.security.SecureRandom;
import java.util.List;

/** The rules of orders, in an EJB: its container-managed transactions join the one that the library began. */
@Stateless
public class Orders {

    private static final String ORDERS_OF_CALLER = """
            select o from CheckoutOrder o
            where o.caller = :caller
            order by o.id""";

    private static final String CAPTURES_OF_ORDER = """
            select c from CheckoutCapture c
            where c.orderId = :order
            order by c.id""";

    private static final int LABEL_BYTES = 2048;
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    private EntityManager entityManager;

    @Inject
    private Simulation simulation;

    public List<Order> all(String caller) {
        return entityManager
                .createQuery(ORDERS_OF_CALLER, OrderEntity.class)
                .setParameter("caller", caller)
                .getResultStream()
                .map(OrderEntity::view)
                .toList();
    }

    public Order get(String caller, long id) {
        return find(caller, id, LockModeType.NONE).view();
    }

    public Order place(String caller, NewOrder order) {
        return insert(caller, List.of(order)).get(0);
    }

    public List<Order> placeAll(String caller, List<NewOrder> orders) {
        return insert(caller, orders);
    }

    /** The order is locked first, so that two refunds at once can't exceed it together. */
    public Refund refund(String caller, long id, NewRefund newRefund) {
        OrderEntity order = find(caller, id, LockModeType.PESSIMISTIC_WRITE);
        order.refund(newRefund.amount());
        RefundEntity refund = new RefundEntity(id, newRefund.amount());
        entityManager.persist(refund);
        inserted();
        return refund.view();
    }

    /** To cancel twice is no mistake. */
    public void cancel(String caller, long id) {
        find(caller, id, LockModeType.PESSIMISTIC_WRITE).cancel();
        inserted();
    }

    /** A label for the parcel, different at each making. */
    public byte[] label(String caller, long id) {
        find(caller, id, LockModeType.PESSIMISTIC_WRITE).requirePlaced();
        entityManager.persist(new LabelEntity(id));
        inserted();
        byte[] label = new byte[LABEL_BYTES];
        RANDOM.nextBytes(label);
        return label;
    }

    /** A payment of an order that the caller has. */
    public void captureOwn(String caller, long id, String event) {
        find(caller, id, LockModeType.NONE);
        capture(id, event);
    }

    /** A payment of anybody's order, also of a cancelled one: the money has come. */
    public void capture(long id, String event) {
        if (entityManager.find(OrderEntity.class, id) == null) {
            throw new OrderNotFound(id);
        }
        entityManager.persist(new CaptureEntity(id, event));
        inserted();
    }

    public List<Capture> captures(String caller, long id) {
        find(caller, id, LockModeType.NONE);
        return entityManager
                .createQuery(CAPTURES_OF_ORDER, CaptureEntity.class)
                .setParameter("order", id)
                .getResultStream()
                .map(CaptureEntity::view)
                .toList();
    }

    private List<Order> insert(String caller, List<NewOrder> orders) {
        List<OrderEntity> rows =
                orders.stream().map(order -> new OrderEntity(caller, order)).toList();
        rows.forEach(entityManager::persist);
        inserted();
        return rows.stream().map(OrderEntity::view).toList();
    }

    private OrderEntity find(String caller, long id, LockModeType lock) {
        OrderEntity order = entityManager.find(OrderEntity.class, id, lock);
        if (order == null || !order.belongsTo(caller)) {
            throw new OrderNotFound(id);
        }
        return order;
    }

    private void inserted() {
        entityManager.flush();
        simulation.afterInsert();
    }
}
