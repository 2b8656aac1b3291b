// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.ExcludedFromFingerprint;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the faulty beans should have said. */
@ApplicationScoped
public class RightMethods implements Promise {

    @Override
    @Idempotent
    public void keep(@IdempotencyKey String id) {}

    @Idempotent
    public Optional<Event> marked(Event event) {
        return Optional.of(event);
    }

    @Idempotent(key = "#{from.id}:#{to.id}", retention = "P2D", waitLimit = "PT2S")
    public List<Event> transfer(Event from, Event to) {
        return List.of(from, to);
    }

    @Idempotent(header = "X-Key", inFlight = InFlight.REJECT)
    public void sent(Event event) {}

    @Idempotent(operation = "another overload")
    public void sent(Event event, @IdempotencyKey String id) {}

    @Idempotent
    public void callback(@IdempotencyKey String id, @ExcludedFromFingerprint Supplier<String> text) {}

    @Idempotent
    public Currency currency(@IdempotencyKey String id) {
        return Currency.getInstance("EUR");
    }

    @Idempotent
    @Transactional(TxType.REQUIRES_NEW)
    public void apart(@IdempotencyKey String id) {}
}
