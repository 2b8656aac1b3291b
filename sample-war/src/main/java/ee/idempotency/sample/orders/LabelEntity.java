// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The row that says that a shipping label was made for an order. */
@Entity(name = "CheckoutLabel")
@Table(name = "labels")
public class LabelEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "labels_seq")
    @SequenceGenerator(name = "labels_seq", sequenceName = "labels_seq", allocationSize = 1)
    private long id;

    @Column(name = "order_id", nullable = false, updatable = false)
    private long orderId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private long createdAt;

    protected LabelEntity() {
        // for the persistence provider
    }

    LabelEntity(long orderId) {
        this.orderId = orderId;
        this.createdAt = System.currentTimeMillis();
    }
}
