// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Admission;
import java.time.Instant;

/** What became of a granted attempt that was settled. Each record says what the door does next. */
public sealed interface Settlement {

    /**
     * The answer is stored, and a retry gets it until the record expires: the door gives it.
     *
     * @param expiresAt when the record expires; a refusal's was begun anew, later than the attempt's
     */
    record Stored(Instant expiresAt) implements Settlement {}

    /** The answer stands but is not stored, and a retry runs again: the door gives it, and no end of a record. */
    record Unstored() implements Settlement {}

    /**
     * Nothing of the attempt remains, since another one with the same key was first: the door answers what the attempt would have
     * been admitted with after that one.
     *
     * @param admission anything but {@link Admission.Granted} and {@link Admission.PartOf}; a replay unless the attempt claimed last
     */
    record Superseded(Admission admission) implements Settlement {}
}
