// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.IdempotencyContext;
import ee.idempotency.IdempotencyEvent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

/** The snippets of the page on watching. */
interface WatchAttempts {

    record Charge(String id) {}

    interface Provider {
        Charge charge(String card, long amount);
    }

    interface Counter {
        void increment(String operation);
    }

    @ApplicationScoped
    public class Replays {

        @Inject
        private Counter replays;

        void count(@ObservesAsync IdempotencyEvent.Replayed replayed) {
            replays.increment(replayed.attempt().operation());
        }
    }

    @Stateless
    public class Charges {

        @Inject
        private IdempotencyContext context;

        @Inject
        private Provider provider;

        public void charge(String card, long amount) {
            Charge charge = provider.charge(card, amount);
            context.addSupportField("charge", charge.id());
        }
    }
}
