// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyContext;
import ee.idempotency.Key;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.RunningAttempt;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;

/** Asks the ledger which attempt runs in the calling thread's transaction. Thread-safe. */
@ApplicationScoped
@NullUnmarked
class RunningContext implements IdempotencyContext {

    @Inject
    private IdempotencyLedger ledger;

    @Override
    public boolean isProtected() {
        return ledger.running().isPresent();
    }

    @Override
    public Optional<Key> key() {
        return ledger.running().map(running -> running.attempt().key());
    }

    @Override
    public Optional<Instant> startedAt() {
        return ledger.running().map(RunningAttempt::startedAt);
    }

    @Override
    public void addSupportField(String name, String value) {
        ledger.running().ifPresent(running -> running.addSupportField(name, value));
    }
}
