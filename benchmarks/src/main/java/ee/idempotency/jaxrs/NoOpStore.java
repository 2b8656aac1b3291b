// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoredRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** A store that keeps nothing: every key is new to it. Thread-safe. */
final class NoOpStore implements IdempotencyStore {

    @Override
    public void prepare(Consumer<Runnable> apart) {}

    @Override
    public boolean admit(Attempt attempt, Instant startedAt, Instant expiresAt) {
        return true;
    }

    @Override
    public boolean breaksOnDuplicate() {
        return false;
    }

    @Override
    public Optional<StoredRecord> find(Identity identity) {
        return Optional.empty();
    }

    @Override
    public Optional<StoredRecord> peek(Identity identity) {
        return Optional.empty();
    }

    @Override
    public boolean admitCompleted(Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion) {
        return true;
    }

    @Override
    public boolean takeOver(Attempt attempt, Instant startedAt, Instant expiresAt) {
        return false;
    }

    @Override
    public boolean complete(Completion completion) {
        return true;
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return 0;
    }
}
