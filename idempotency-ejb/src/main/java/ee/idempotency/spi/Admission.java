// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.StoredResult;
import java.time.Instant;

/** The answer to an attempt. Each record says what the door does next. */
public sealed interface Admission {

    /**
     * The attempt runs: a transaction is active on the calling thread, begun for it or joined by it, and the key is taken until it ends. The door runs the
     * operation on this thread, then settles this with the ledger exactly once.
     *
     * @param attempt the attempt
     * @param startedAt when it was admitted
     * @param expiresAt when the record will expire
     * @param joined whether the transaction is the caller's, who ends it
     */
    record Granted(Attempt attempt, Instant startedAt, Instant expiresAt, boolean joined) implements Admission {}

    /**
     * The operation was done: the door answers with the stored result and runs nothing. No transaction is active.
     *
     * @param result what the first attempt committed
     * @param expiresAt when the record expires
     */
    record Replay(StoredResult result, Instant expiresAt) implements Admission {}

    /**
     * The attempt came from inside another one, in the same transaction and for the same key: the door runs the operation and
     * settles nothing, since the effect commits with the other one's record.
     *
     * @param running the other attempt
     */
    record PartOf(Attempt running) implements Admission {}

    /** Another attempt with this key still runs, or too many wait for it: the door asks the client to come again. */
    record InProgress() implements Admission {}

    /** The key was used for another request: the door refuses, whatever became of that one. */
    record Mismatch() implements Admission {}

    /**
     * The record has expired and the operation asks for a refusal then: the door refuses.
     *
     * @param expiredAt when it did
     */
    record Expired(Instant expiredAt) implements Admission {}
}
