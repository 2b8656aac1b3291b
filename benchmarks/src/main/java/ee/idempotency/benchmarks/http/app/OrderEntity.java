// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The row of an order. */
@Entity
@Table(name = "orders")
public class OrderEntity {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference;

    @Column(name = "customer", nullable = false, updatable = false)
    private String customer;

    @Column(name = "amount", nullable = false, updatable = false)
    private long amount;

    protected OrderEntity() {
        // for the persistence provider
    }

    OrderEntity(NewOrder order) {
        this.id = UUID.randomUUID().toString();
        this.reference = order.reference();
        this.customer = order.customer();
        this.amount = order.amount();
    }

    String id() {
        return id;
    }
}
