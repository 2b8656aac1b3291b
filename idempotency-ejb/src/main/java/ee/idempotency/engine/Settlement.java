// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Admission;
import java.time.Instant;

/** What became of a granted attempt that was completed or refused. Each record says what the door does next. */
public sealed interface Settlement {

    /**
     * The answer is stored, and a retry gets it until the record expires: the door gives it.
     *
     * @param expiresAt when the record does
     */
    record Stored(Instant expiresAt) implements Settlement {}

    /** The answer stands but is not stored, and a retry runs again: the door gives it, and no end of a record. */
    record Unstored() implements Settlement {}

    /**
     * Nothing of the attempt remains, since another one with the same key was committed first: the door gives that one's answer.
     *
     * @param replay the other one's answer
     */
    record Superseded(Admission.Replay replay) implements Settlement {}
}
