// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.StoredResult;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import ee.idempotency.spi.StoredRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Records in two maps: those that are committed, and those of the one transaction that is under way. For one thread. */
final class OneThreadStore implements IdempotencyStore {

    private final Map<Identity, StoredRecord> committed = new HashMap<>();
    private final Map<Identity, StoredRecord> written = new HashMap<>();
    private boolean reachable = true;

    void becomeUnreachable() {
        reachable = false;
    }

    /** Has another node commit this result for the attempt. */
    void commitElsewhere(Attempt attempt, StoredResult result, Instant expiresAt) {
        committed.put(attempt.identity(), new StoredRecord(attempt.fingerprint(), result, expiresAt));
    }

    /** The one result that is committed; empty when nothing is. */
    Optional<StoredResult> result() {
        return committed.values().stream().findFirst().map(StoredRecord::result);
    }

    void commit() {
        committed.putAll(written);
        written.clear();
    }

    void rollback() {
        written.clear();
    }

    @Override
    public void prepare(Consumer<Runnable> apart) {
        connect();
    }

    @Override
    public boolean admit(Attempt attempt, Instant startedAt, Instant expiresAt) {
        connect();
        return !committed.containsKey(attempt.identity()) && takeOver(attempt, startedAt, expiresAt);
    }

    @Override
    public boolean admitCompleted(Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion) {
        return admit(attempt, startedAt, expiresAt) && complete(completion);
    }

    @Override
    public boolean breaksOnDuplicate() {
        return false;
    }

    @Override
    public Optional<StoredRecord> find(Identity identity) {
        return Optional.ofNullable(committed.get(identity));
    }

    @Override
    public Optional<StoredRecord> peek(Identity identity) {
        connect();
        return find(identity);
    }

    @Override
    public boolean takeOver(Attempt attempt, Instant startedAt, Instant expiresAt) {
        written.put(attempt.identity(), new StoredRecord(attempt.fingerprint(), null, expiresAt));
        return true;
    }

    @Override
    public boolean complete(Completion completion) {
        StoredRecord started = written.remove(completion.identity());
        if (started == null) {
            return false;
        }
        written.put(
                completion.identity(),
                new StoredRecord(started.fingerprint(), completion.result(), started.expiresAt()));
        return true;
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        throw new UnsupportedOperationException();
    }

    private void connect() {
        if (!reachable) {
            throw new StoreException(Reason.UNAVAILABLE, "connection refused", null);
        }
    }
}
