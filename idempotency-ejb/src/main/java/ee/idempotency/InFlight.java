// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/** What a second attempt gets while the first one with the same key still runs. */
public enum InFlight {

    /** It waits for the first one, up to the wait limit, and gets its answer; over the limit it is refused with 409. */
    WAIT,

    /** It is refused at once with 409 and {@code Retry-After}. */
    REJECT
}
