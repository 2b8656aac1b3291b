// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.Fingerprint;
import ee.idempotency.NotCommittedException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoredRecord;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The one attempt with its key that is under way in this JVM: first judged, then perhaps granted, at last landed. It lands when
 * its transaction has ended, in whichever thread that happens. Thread-safe.
 */
final class Flight implements TransactionBoundary.Watcher {

    /** What a flight leaves behind for those who waited: a committed record. */
    record Landing(Fingerprint fingerprint, StoredResult result, Instant expiresAt) {

        static Optional<Landing> of(StoredRecord record) {
            return Optional.ofNullable(record.result())
                    .map(stored -> new Landing(record.fingerprint(), stored, record.expiresAt()));
        }
    }

    private final Attempt attempt;
    private final SingleFlight flights;
    private final CompletableFuture<Boolean> judged = new CompletableFuture<>();
    private final CompletableFuture<Optional<Landing>> landed = new CompletableFuture<>();
    private final AtomicInteger waiters = new AtomicInteger();
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile TransactionBoundary.@Nullable Running transaction;
    private volatile @Nullable Landing result;
    private volatile boolean held;

    Flight(Attempt attempt, SingleFlight flights) {
        this.attempt = attempt;
        this.flights = flights;
    }

    /** Whether it is this very attempt's; an equal one is another. */
    @SuppressWarnings("ReferenceEquality")
    boolean belongsTo(Attempt other) {
        return attempt == other;
    }

    boolean granted() {
        return judged.getNow(false);
    }

    /** Whether it runs for another request than the given one; unknown while it is being judged. */
    boolean contradicts(Attempt other) {
        return granted() && attempt.fingerprint().contradicts(other.fingerprint());
    }

    CompletableFuture<Boolean> judged() {
        return judged;
    }

    CompletableFuture<Optional<Landing>> landed() {
        return landed;
    }

    AtomicInteger waiters() {
        return waiters;
    }

    /**
     * The attempt runs. From here on the flight lands with its transaction; one that a timeout ended before is seen here,
     * one that it ends later in {@link #ended}.
     */
    void grant(TransactionBoundary.Running running) {
        transaction = running;
        judged.complete(true);
        if (!running.canCommit()) {
            running.rollback();
            throw new StoreUnavailableException("the transaction ended while the attempt was judged", null);
        }
    }

    boolean canCommit() {
        TransactionBoundary.Running running = transaction;
        return running != null && running.canCommit();
    }

    /** The transaction of a granted flight, once: the second one to ask would settle it twice. */
    TransactionBoundary.Running settle() {
        TransactionBoundary.Running running = transaction;
        if (running == null || !settled.compareAndSet(false, true)) {
            throw new NotCommittedException("this attempt is settled already", false, null);
        }
        return running;
    }

    /** What the record says once the transaction has committed. */
    void result(StoredResult stored, Instant expiresAt) {
        result = new Landing(attempt.fingerprint(), stored, expiresAt);
    }

    /** Keeps the key taken over the end of a transaction, until {@link #land}. */
    void hold() {
        held = true;
    }

    void land(Optional<Landing> landing) {
        flights.leave(attempt, this);
        judged.complete(false);
        landed.complete(landing);
    }

    @Override
    public boolean mayCommit() {
        return result != null;
    }

    @Override
    public void ended(boolean committed) {
        if (granted() && !held) {
            land(committed ? Optional.ofNullable(result) : Optional.empty());
        }
    }
}
