// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.StoreUnavailableException;
import ee.idempotency.engine.Flight.Landing;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoredRecord;
import java.time.Clock;
import java.util.Optional;

/**
 * Answers attempts whose operation this node has lately seen done: from the cache, or by reading first, without a transaction
 * and without a flight. It only ever answers from a live completed record; about everything else it says nothing, and the attempt
 * is judged as ever. Thread-safe.
 */
final class Replays {

    private final IdempotencyStore store;
    private final TransactionBoundary transactions;
    private final Clock clock;
    private final ReplayHint hint = new ReplayHint();
    private final ReplayCache cache;

    Replays(IdempotencyStore store, TransactionBoundary transactions, Clock clock, int cacheBytes) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.cache = new ReplayCache(cacheBytes, clock);
    }

    /** A record was seen committed. */
    void remember(Identity identity, Landing record) {
        hint.remember(identity);
        cache.remember(identity, record);
    }

    /**
     * A record may be seen soon: this node runs an attempt without a claim.
     *
     * @return whether one was expected, or seen, before
     */
    boolean expect(Identity identity) {
        boolean known = hint.knows(identity);
        hint.remember(identity);
        return known;
    }

    /**
     * The answer to an attempt outside of any transaction; empty where it is to be judged.
     *
     * @param joining whether it would have joined a transaction
     * @throws StoreUnavailableException when the store can't be used
     */
    Optional<Admission> answer(Trace trace, boolean joining) {
        Attempt attempt = trace.attempt();
        Identity identity = attempt.identity();
        Optional<Landing> cached = cache.find(identity);
        if ((cached.isEmpty() && !hint.knows(identity)) || isInTransaction(joining)) {
            return Optional.empty();
        }
        Optional<Admission> answer = cached.or(() -> peek(attempt)).map(record -> record.judge(attempt));
        answer.ifPresent(trace::answered);
        return answer;
    }

    /** Work may outlive its retention; what it came to answers nobody then. */
    boolean holds(Admission admission) {
        return !(admission instanceof Admission.Replay replay)
                || clock.instant().isBefore(replay.expiresAt());
    }

    /** Who would have joined one, but must not begin one either, is refused here as elsewhere. */
    private boolean isInTransaction(boolean joining) {
        return transactions.current().isPresent()
                || (joining
                        && transactions.join(TransactionBoundary.Watcher.NONE).isPresent());
    }

    /** What has expired is claimed, and looked at no more; what claims last looks again, in its transaction. */
    private Optional<Landing> peek(Attempt attempt) {
        Identity identity = attempt.identity();
        try {
            Optional<StoredRecord> found = store.peek(identity);
            Optional<Landing> live = found.flatMap(Landing::of).filter(record -> record.holdsAt(clock.instant()));
            if (live.isPresent()) {
                remember(identity, live.get());
            } else if (found.isEmpty() || !attempt.operation().claimsLast()) {
                hint.forget(identity);
            }
            return live;
        } catch (StoreException e) {
            return switch (e.reason()) {
                case MISCONFIGURED, UNAVAILABLE -> throw Judge.unavailable(e);
                case DUPLICATE, CONFLICT, TIMEOUT -> Optional.empty();
            };
        }
    }
}
