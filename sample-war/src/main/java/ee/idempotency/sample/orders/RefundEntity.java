// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** The row of a refund. */
@Entity(name = "CheckoutRefund")
@Table(name = "refunds")
public class RefundEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "refunds_seq")
    @SequenceGenerator(name = "refunds_seq", sequenceName = "refunds_seq", allocationSize = 1)
    private long id;

    @Column(name = "order_id", nullable = false, updatable = false)
    private long orderId;

    @Column(name = "amount", nullable = false, updatable = false)
    private long amount;

    @Column(name = "created_at", nullable = false, updatable = false)
    private long createdAt;

    protected RefundEntity() {
        // for the persistence provider
    }

    RefundEntity(long orderId, long amount) {
        this.orderId = orderId;
        this.amount = amount;
        this.createdAt = System.currentTimeMillis();
    }

    Refund view() {
        return new Refund(id, orderId, amount, Instant.ofEpochMilli(createdAt));
    }
}
