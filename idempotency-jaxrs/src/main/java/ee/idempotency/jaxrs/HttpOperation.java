// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.StoreFailure;
import ee.idempotency.spi.Operation;
import java.util.Set;

/**
 * A protected resource method with everything that its annotation and the settings came to. Immutable and thread-safe.
 *
 * @param operation what the ledger needs of it
 * @param keySource where its key stands
 * @param required whether a request without a key is refused
 * @param fingerprinting how its requests are told apart
 * @param releasedStatuses the statuses below 500 that are released instead of stored
 * @param onStoreFailure what happens when the store can't be reached
 * @param roles who may call it
 */
record HttpOperation(
        Operation operation,
        KeySource keySource,
        boolean required,
        Fingerprinting fingerprinting,
        Set<Integer> releasedStatuses,
        StoreFailure onStoreFailure,
        RoleCheck roles) {

    private static final int SERVER_ERROR = 500;

    /** Whether an answer with this status is rolled back, and its key is free again. */
    boolean releases(int status) {
        return status >= SERVER_ERROR || releasedStatuses.contains(status);
    }
}
