// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of an order. It says itself what its state allows. */
@Entity(name = "CheckoutOrder")
@Table(name = "orders")
public class OrderEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "orders_seq")
    @SequenceGenerator(name = "orders_seq", sequenceName = "orders_seq", allocationSize = 1)
    private long id;

    @Column(name = "caller", nullable = false, updatable = false)
    private String caller;

    @Column(name = "item", nullable = false, updatable = false)
    private String item;

    @Column(name = "quantity", nullable = false, updatable = false)
    private int quantity;

    @Column(name = "amount", nullable = false, updatable = false)
    private long amount;

    @Column(name = "refunded", nullable = false)
    private long refunded;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 20)
    private OrderStatus status;

    /** Milliseconds since 1970, so that no database or time zone reads it differently. */
    @Column(name = "created_at", nullable = false, updatable = false)
    private long createdAt;

    protected OrderEntity() {
        // for the persistence provider
    }

    OrderEntity(String caller, NewOrder order) {
        this.caller = caller;
        this.item = order.item();
        this.quantity = order.quantity();
        this.amount = order.amount();
        this.status = OrderStatus.PLACED;
        this.createdAt = System.currentTimeMillis();
    }

    boolean belongsTo(String other) {
        return caller.equals(other);
    }

    void refund(long refund) {
        requirePlaced();
        if (refund > amount - refunded) {
            throw new OrderConflict(
                    "Refunds would exceed order %d: %d of %d is left.".formatted(id, amount - refunded, amount));
        }
        refunded += refund;
    }

    void cancel() {
        status = OrderStatus.CANCELLED;
    }

    void requirePlaced() {
        if (status == OrderStatus.CANCELLED) {
            throw new OrderConflict("Order %d is cancelled.".formatted(id));
        }
    }

    Order view() {
        return new Order(id, item, quantity, amount, refunded, status, Instant.ofEpochMilli(createdAt));
    }
}
