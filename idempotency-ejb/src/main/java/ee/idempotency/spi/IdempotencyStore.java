// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps the records: rows and statements, no decisions. Every method but {@link #peek} joins the transaction that the ledger began;
 * none begins or ends one. Thread-safe. A statement that fails throws a {@link StoreException}, and the ledger rolls back.
 *
 * <pre>
 *      ┌───────────── admitCompleted, where the claim is last ─────────────┐
 *      │                                                                   ▼
 *      │       admit (insert first)                 complete
 *   (no row) ───────────────────────▶ STARTED ───────────────────▶ SUCCEEDED | FAILED
 *      ▲                                │  ▲                               │
 *      │ rollback, crash                │  │ takeOver, once expired        │
 *      ├────────────────────────────────┘  └───────────────────────────────┤
 *      └───────────────────────────────────────────────────────────────────┘
 *                                purge, once expired
 * </pre>
 *
 * <p>STARTED is never visible to another transaction: claim, effect and result commit together.
 */
public interface IdempotencyStore {

    /**
     * Finds out how this database is to be used. Called before the first admission, until it succeeds.
     *
     * @param apart does work in a transaction of its own that is always rolled back, whatever is active; as often as needed,
     *     since a statement that the database refuses may break its transaction
     */
    void prepare(Consumer<Runnable> apart);

    /**
     * Inserts the record, under the unique constraint, without looking first. Where another transaction has inserted it and
     * not ended yet, it waits for that one's end, not longer than the operation's wait limit (in whole seconds, rounded
     * up) where the database can bound a statement.
     *
     * @return true when inserted; false when a record stands there
     */
    boolean admit(Attempt attempt, Instant startedAt, Instant expiresAt);

    /**
     * Inserts the record of an attempt that is done, whole, as {@link #admit} inserts one that begins: under the unique constraint,
     * without looking first, with the same bound on its wait.
     *
     * @return true when inserted; false when a record stands there
     */
    boolean admitCompleted(Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion);

    /**
     * Whether {@link #admit} of a key whose record stands there leaves the transaction fit for rollback only, and {@link
     * #admitCompleted} too. In a transaction that has work in it the ledger then looks before it inserts.
     */
    boolean breaksOnDuplicate();

    /** The record as the database has it now, past every cache. */
    Optional<StoredRecord> find(Identity identity);

    /**
     * The record as it is committed, past every cache, read without a transaction: none must be active on the calling thread. It is
     * one statement in auto-commit, so one round trip; it waits for nobody, and keeps no connection.
     */
    Optional<StoredRecord> peek(Identity identity);

    /**
     * Makes an expired record this attempt's own, by one update that must change exactly one row.
     *
     * @return true when this attempt has it; false when another one was first
     */
    boolean takeOver(Attempt attempt, Instant startedAt, Instant expiresAt);

    /**
     * Stores the result in the record that this transaction holds.
     *
     * @return false when there is no STARTED record of its identity
     */
    boolean complete(Completion completion);

    /**
     * Deletes records that expired before the given instant, oldest first, and nothing else. A record that another transaction
     * takes over or purges is left to that one, without waiting for it where the database can skip what is locked.
     *
     * @return how many, at most {@code limit}; fewer when no more have expired, or others hold them
     */
    int purge(Instant expiredBefore, int limit);
}
