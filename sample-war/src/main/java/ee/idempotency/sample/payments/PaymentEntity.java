// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

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

/** The row of a payment, or of a declined attempt. Of the card it holds the last four digits. */
@Entity(name = "CheckoutPayment")
@Table(name = "payments")
public class PaymentEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payments_seq")
    @SequenceGenerator(name = "payments_seq", sequenceName = "payments_seq", allocationSize = 1)
    private long id;

    @Column(name = "caller", nullable = false, updatable = false)
    private String caller;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, updatable = false, length = 20)
    private PaymentStatus status;

    @Column(name = "amount", nullable = false, updatable = false)
    private long amount;

    @Column(name = "card_last_four", nullable = false, updatable = false, length = 4)
    private String cardLastFour;

    @Column(name = "created_at", nullable = false, updatable = false)
    private long createdAt;

    protected PaymentEntity() {
        // for the persistence provider
    }

    PaymentEntity(String caller, NewPayment payment) {
        this.caller = caller;
        this.status = payment.isDeclined() ? PaymentStatus.DECLINED : PaymentStatus.CAPTURED;
        this.amount = payment.amount();
        this.cardLastFour = payment.lastFourDigits();
        this.createdAt = System.currentTimeMillis();
    }

    Payment view() {
        return new Payment(id, status, amount, cardLastFour, Instant.ofEpochMilli(createdAt));
    }
}
