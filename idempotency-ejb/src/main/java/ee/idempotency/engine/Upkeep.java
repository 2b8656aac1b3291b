// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.SupportFields;
import java.time.Clock;
import java.time.Duration;

/** What the store needs beside attempts: to be prepared once, and to be purged. Thread-safe. */
final class Upkeep {

    private final IdempotencyStore store;
    private final TransactionBoundary transactions;
    private final Duration purgeDelay;
    private final Clock clock;
    private final Journal journal;
    private volatile boolean prepared;

    Upkeep(
            IdempotencyStore store,
            TransactionBoundary transactions,
            Duration purgeDelay,
            Clock clock,
            Journal journal) {
        this.store = store;
        this.transactions = transactions;
        this.purgeDelay = purgeDelay;
        this.clock = clock;
        this.journal = journal;
    }

    void prepare() {
        if (prepared) {
            return;
        }
        try {
            store.prepare(transactions::apart);
            prepared = true;
        } catch (StoreException e) {
            throw new StoreUnavailableException("the store can't be used: " + e.getMessage(), e);
        }
    }

    int purge(int limit) {
        prepare();
        long began = System.nanoTime();
        TransactionBoundary.Running transaction = transactions.begin(TransactionBoundary.Watcher.NONE);
        try {
            int purged = store.purge(clock.instant().minus(purgeDelay), limit);
            transaction.commit();
            if (purged > 0 && journal.wants(IdempotencyEvent.Purged.class, SupportFields.NONE)) {
                journal.write(new IdempotencyEvent.Purged(purged, Duration.ofNanos(System.nanoTime() - began)));
            }
            return purged;
        } finally {
            transaction.rollback();
        }
    }
}
