// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;

/** The snippets of the page on methods, and the key sources that it lists. */
public interface ProtectAMethod {

    record Receipt(long id, long amount) {}

    record Payment(@IdempotencyKey UUID id, long amount) {}

    record Customer(String id) {}

    record Order(Customer customer, long number) {}

    @Stateless
    public class Captures {

        @PersistenceContext
        private EntityManager entityManager;

        @Idempotent(retention = "P7D")
        public Receipt capture(@IdempotencyKey String captureId, long amount, @ExcludedFromFingerprint Instant sentAt) {
            Capture capture = new Capture(captureId, amount);
            entityManager.persist(capture);
            entityManager.flush();
            return capture.receipt();
        }
    }

    @Entity
    @Table(uniqueConstraints = @UniqueConstraint(columnNames = "capture_id"))
    public class Capture {

        @Id
        @GeneratedValue
        private long id;

        @Column(name = "capture_id", nullable = false, updatable = false)
        private String captureId;

        private long amount;

        protected Capture() {
            // for the persistence provider
        }

        Capture(String captureId, long amount) {
            this.captureId = captureId;
            this.amount = amount;
        }

        Receipt receipt() {
            return new Receipt(id, amount);
        }

        String captureId() {
            return captureId;
        }
    }

    /** The other key sources, in a bean of the other kind. */
    @ApplicationScoped
    @Transactional
    class Payments {

        @Idempotent
        public Receipt pay(Payment payment) {
            return new Receipt(1, payment.amount());
        }

        @Idempotent(key = "#{order.customer.id}:#{order.number}")
        public Receipt place(Order order) {
            return new Receipt(order.number(), 0);
        }

        @Idempotent(header = "Idempotency-Key")
        public Receipt refund(long order, long amount) {
            return new Receipt(order, amount);
        }
    }
}
