// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/** What an attempt gets when the record's store can't be reached. */
public enum StoreFailure {

    /** Closed: it is refused with 503 and {@code Retry-After}, and nothing runs. */
    REFUSE,

    /** Open: the operation runs unprotected, and a retry of it runs again. */
    PROCEED
}
