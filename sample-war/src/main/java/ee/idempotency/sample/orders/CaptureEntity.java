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

/** The row that says that an order's payment was captured. */
@Entity(name = "CheckoutCapture")
@Table(name = "captures")
public class CaptureEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "captures_seq")
    @SequenceGenerator(name = "captures_seq", sequenceName = "captures_seq", allocationSize = 1)
    private long id;

    @Column(name = "order_id", nullable = false, updatable = false)
    private long orderId;

    @Column(name = "event", nullable = false, updatable = false)
    private String event;

    @Column(name = "created_at", nullable = false, updatable = false)
    private long createdAt;

    protected CaptureEntity() {
        // for the persistence provider
    }

    CaptureEntity(long orderId, String event) {
        this.orderId = orderId;
        this.event = event;
        this.createdAt = System.currentTimeMillis();
    }

    Capture view() {
        return new Capture(event, Instant.ofEpochMilli(createdAt));
    }
}
