// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.DeploymentCheck;
import ee.idempotency.jpa.JpaIdempotencyStore;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoredRecord;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store that can be used where the application is wired so that its rows commit with their records. What is broken stays so
 * until the application is deployed again.
 */
final class CheckedStore implements IdempotencyStore {

    private static final System.Logger LOG = System.getLogger(CheckedStore.class.getName());

    private final JpaIdempotencyStore store;
    private final PromiseCheck check;
    private final DeploymentCheck whenBroken;
    private volatile @Nullable String broken;

    CheckedStore(JpaIdempotencyStore store, PromiseCheck check, DeploymentCheck whenBroken) {
        this.store = store;
        this.check = check;
        this.whenBroken = whenBroken;
    }

    @Override
    public void prepare(Consumer<Runnable> apart) {
        if (broken == null) {
            store.prepare(apart);
            broken = store.table().map(table -> check.broken(store, table)).orElseGet(CheckedStore::unchecked);
            if (whenBroken == DeploymentCheck.WARN && !broken.isEmpty()) {
                LOG.log(Level.WARNING, broken);
            }
        }
        if (whenBroken == DeploymentCheck.FAIL && !broken.isEmpty()) {
            throw new StoreException(StoreException.Reason.MISCONFIGURED, broken, null);
        }
    }

    private static String unchecked() {
        LOG.log(
                Level.INFO,
                "This database does not tell where the records stand, so nobody looked whether the application's rows"
                        + " commit with them.");
        return "";
    }

    @Override
    public boolean admit(Attempt attempt, Instant startedAt, Instant expiresAt) {
        return store.admit(attempt, startedAt, expiresAt);
    }

    @Override
    public boolean admitCompleted(Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion) {
        return store.admitCompleted(attempt, startedAt, expiresAt, completion);
    }

    @Override
    public boolean breaksOnDuplicate() {
        return store.breaksOnDuplicate();
    }

    @Override
    public Optional<StoredRecord> find(Identity identity) {
        return store.find(identity);
    }

    @Override
    public Optional<StoredRecord> peek(Identity identity) {
        return store.peek(identity);
    }

    @Override
    public boolean takeOver(Attempt attempt, Instant startedAt, Instant expiresAt) {
        return store.takeOver(attempt, startedAt, expiresAt);
    }

    @Override
    public boolean complete(Completion completion) {
        return store.complete(completion);
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        return store.purge(expiredBefore, limit);
    }
}
