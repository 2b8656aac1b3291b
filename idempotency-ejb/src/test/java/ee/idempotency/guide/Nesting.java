// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.IdempotencyException;
import ee.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** The snippets of the page on nesting. */
public interface Nesting {

    record Order(String number, long amount) {}

    interface Shipments {
        void announce(String order);
    }

    @ApplicationScoped
    @Transactional(dontRollbackOn = IdempotencyException.class)
    public class Checkout {

        @Inject
        private ProtectAMethod.Captures captures;

        @Inject
        private Shipments shipments;

        @Idempotent(key = "#{order.number}")
        public void checkout(Order order) {
            shipments.announce(order.number());
            captures.capture(order.number(), order.amount(), Instant.now());
        }
    }
}
