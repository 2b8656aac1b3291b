// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Key;
import ee.idempotency.MissingKeyException;
import ee.idempotency.NoTransactionException;
import ee.idempotency.application.DeclaredMethod;
import ee.idempotency.spi.Operation;
import java.util.Optional;

/**
 * A protected method as it was read at deployment. Immutable and thread-safe.
 *
 * @param method where it is declared
 * @param operation its numbers
 * @param key where a call's key stands
 * @param required whether a call without a key is refused
 * @param fingerprint over a call's arguments
 * @param results how its results are stored
 * @param container what its container does about transactions
 */
record MethodOperation(
        DeclaredMethod method,
        Operation operation,
        MethodKey key,
        boolean required,
        ArgumentFingerprint fingerprint,
        StoredResults results,
        BeanKind container) {

    /** A call without a key: refused, unless the method allows it. */
    void requireOptionalKey() {
        if (required) {
            throw new MissingKeyException("The call of " + method + " has no key: what stands at " + key.place()
                    + " is null or blank; nothing ran");
        }
    }

    /** A call without a transaction: refused where the library must not begin one. */
    void requireTransaction(boolean active) {
        if (!active && !container.mayBegin()) {
            throw new NoTransactionException(
                    "The call of " + method + " has no transaction, and its container begins none; nothing ran", null);
        }
    }

    Optional<Key> keyOf(Object[] arguments, RequestHeaders headers) {
        return key.read(arguments, headers);
    }
}
