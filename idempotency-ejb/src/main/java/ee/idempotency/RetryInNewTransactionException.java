// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

import jakarta.ejb.ApplicationException;
import org.jspecify.annotations.Nullable;

/**
 * An attempt could not be judged inside the transaction that its caller had begun: it lost a race, a deadlock or a bound on a lock
 * in the database, after which that transaction is fit for rollback only. It is marked for rollback, nothing of the attempt ran,
 * and the same call in a new transaction is judged anew. An attempt of an operation that claims last ({@link Claim#LAST}) may lose the
 * race at its end: it ran, and all of it is rolled back. Losing to an attempt of the same JVM never ends here.
 */
@ApplicationException(rollback = true)
public final class RetryInNewTransactionException extends IdempotencyException {

    private static final long serialVersionUID = 1L;

    public RetryInNewTransactionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
