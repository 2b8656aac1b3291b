// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.NotCommittedException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Admission;

/** How granted attempts are settled, by the time of their claim. Thread-safe. */
sealed interface Claims permits FirstClaims, LastClaims {

    /**
     * Stores the result, and commits unless the transaction was joined.
     *
     * @throws NotCommittedException when nothing was committed, or nobody can tell
     * @throws RetryInNewTransactionException when a joined transaction lost the key to another one, and is marked for rollback
     */
    Settlement complete(Flight flight, Flight.Runway runway, Admission.Granted granted, StoredResult result);

    /**
     * Rolls back, or marks a transaction that was joined.
     *
     * @return {@link Settlement.Unstored}, or {@link Settlement.Superseded} where another attempt's answer stands
     * @throws RetryInNewTransactionException when that is so and the transaction was joined
     */
    Settlement release(Flight flight, Flight.Runway runway);

    /**
     * An attempt whose transaction ended behind its back.
     *
     * @return {@link Settlement.Superseded} where another attempt's answer stands
     * @throws NotCommittedException the failure, otherwise
     */
    Settlement ended(Admission.Granted granted, NotCommittedException failure);
}
