// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.Fingerprint;
import ee.idempotency.NotCommittedException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoredRecord;
import ee.idempotency.spi.SupportFields;
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
final class Flight implements TransactionBoundary.Watcher, RunningAttempt {

    /** What a flight leaves behind for those who waited: a committed record. */
    record Landing(Fingerprint fingerprint, StoredResult result, Instant expiresAt) {

        static Optional<Landing> of(StoredRecord record) {
            return Optional.ofNullable(record.result())
                    .map(stored -> new Landing(record.fingerprint(), stored, record.expiresAt()));
        }

        boolean holdsAt(Instant now) {
            return now.isBefore(expiresAt);
        }

        Admission judge(Attempt attempt) {
            return fingerprint.contradicts(attempt.fingerprint())
                    ? new Admission.Mismatch()
                    : new Admission.Replay(result, expiresAt);
        }
    }

    /** What a granted flight runs in, and whether it holds its record. */
    record Runway(
            TransactionBoundary.Running transaction, Participation participation, Instant startedAt, boolean claimed) {

        boolean joined() {
            return participation == Participation.JOINED;
        }

        /**
         * Goes on when a result can be committed.
         *
         * @throws NotCommittedException otherwise
         */
        void requireCommittable() {
            if (!transaction.canCommit()) {
                throw new NotCommittedException(
                        "the transaction was marked for rollback, or ended, by other code", false, null);
            }
        }
    }

    private final Trace trace;
    private final SingleFlight flights;
    private final Thread thread = Thread.currentThread();
    private final CompletableFuture<Boolean> judged = new CompletableFuture<>();
    private final CompletableFuture<Optional<Landing>> landed = new CompletableFuture<>();
    private final AtomicInteger waiters = new AtomicInteger();
    private final AtomicBoolean settled = new AtomicBoolean();
    private volatile @Nullable Runway runway;
    private volatile @Nullable Landing result;
    private volatile boolean held;
    private volatile SupportFields supportFields = SupportFields.NONE;

    Flight(Trace trace, SingleFlight flights) {
        this.trace = trace;
        this.flights = flights;
    }

    /** Whether it is this very attempt's. */
    boolean belongsTo(Attempt other) {
        return attempt().equals(other);
    }

    boolean granted() {
        return judged.getNow(false);
    }

    /** Whether it runs for another request than the given one; unknown while it is being judged. */
    boolean contradicts(Attempt other) {
        return granted() && attempt().fingerprint().contradicts(other.fingerprint());
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
     * What another attempt gets that comes from inside this flight, and would wait for itself: in this transaction it is part of
     * this attempt, or gets its result; in one that this thread has begun meanwhile it is refused.
     *
     * @param transaction the key of the other's transaction, if it is in one
     */
    Optional<Admission> fromWithin(Attempt other, Optional<Object> transaction) {
        Runway current = runway;
        Landing done = result;
        if (current != null
                && transaction.filter(current.transaction().key()::equals).isPresent()) {
            if (contradicts(other)) {
                return Optional.of(new Admission.Mismatch());
            }
            return Optional.of(done == null ? new Admission.PartOf(attempt()) : done.judge(other));
        }
        return thread.equals(Thread.currentThread()) && granted()
                ? Optional.of(new Admission.InProgress())
                : Optional.empty();
    }

    /**
     * Whether an attempt inside it is for the same key, and belongs to it: what a door began for a client covers the operations
     * inside that take the client's key. An operation inside another one keeps its own record under an equal key.
     */
    boolean surrounds(Attempt other) {
        Runway current = runway;
        return current != null
                && current.participation() == Participation.ADMITTED
                && !settled.get()
                && attempt().key().equals(other.key());
    }

    boolean settled() {
        return settled.get();
    }

    /**
     * The attempt runs. From here on the flight lands with its transaction; one that a timeout ended before is seen here,
     * one that it ends later in {@link #ended}.
     */
    void grant(Runway granted) {
        runway = granted;
        flights.running(granted.transaction().key(), this);
        judged.complete(true);
        if (!granted.transaction().canCommit()) {
            granted.transaction().rollback();
            throw new StoreUnavailableException("the transaction ended while the attempt was judged", null);
        }
    }

    /** Whether it was granted without a claim. */
    boolean runsUnclaimed() {
        Runway current = runway;
        return current != null && !current.claimed();
    }

    boolean canCommit() {
        Runway current = runway;
        return current != null && current.transaction().canCommit();
    }

    /** What a granted flight runs in, once: the second one to ask would settle it twice. */
    Runway settle() {
        Runway current = runway;
        if (current == null || !settled.compareAndSet(false, true)) {
            throw new NotCommittedException("this attempt is settled already", false, null);
        }
        return current;
    }

    /** What the record says once the transaction has committed. */
    void result(StoredResult stored, Instant expiresAt) {
        result = new Landing(attempt().fingerprint(), stored, expiresAt);
    }

    /** Keeps the key taken over the end of a transaction, until {@link #land}. */
    void hold() {
        held = true;
    }

    /** Frees the key. */
    void land(Optional<Landing> landing) {
        Runway current = runway;
        if (current != null) {
            flights.ended(current.transaction().key());
        }
        landing.ifPresent(record -> flights.remember(attempt(), record));
        flights.leave(attempt(), this);
        judged.complete(false);
        landed.complete(landing);
    }

    /** Frees the key of a granted attempt, and tells the journal what became of it. */
    void landGranted(Optional<Landing> landing) {
        land(landing);
        if (landing.isPresent()) {
            trace.completed(landing.get().result().state(), supportFields());
        } else {
            trace.released(supportFields());
        }
    }

    /** Frees the key of an attempt that was held and has committed its result. */
    void landCommitted() {
        landGranted(Optional.ofNullable(result));
    }

    /** Frees the key of a granted attempt that was rolled back, whatever stands there for those who waited. */
    void landReleased(Optional<Landing> standing) {
        land(standing);
        trace.released(supportFields());
    }

    @Override
    public boolean mayCommit() {
        return !granted() || result != null;
    }

    @Override
    public void ended(boolean committed) {
        if (granted() && !held) {
            landGranted(committed ? Optional.ofNullable(result) : Optional.empty());
        }
    }

    @Override
    public Attempt attempt() {
        return trace.attempt();
    }

    @Override
    public Instant startedAt() {
        Runway current = runway;
        return current == null ? Instant.MIN : current.startedAt();
    }

    @Override
    public synchronized void addSupportField(String name, String value) {
        supportFields = supportFields.with(name, value);
    }

    SupportFields supportFields() {
        return supportFields;
    }
}
