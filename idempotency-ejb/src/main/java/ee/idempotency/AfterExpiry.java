// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/** What an attempt gets whose key has a record that is past its retention. */
public enum AfterExpiry {

    /** It takes the record over and runs again, as if the key were new. */
    RUN_AGAIN,

    /**
     * It is refused with 410, for as long as the expired record has not been purged. The purge waits for
     * {@link IdempotencySettings#purgeDelay()}; set that to the time for which late retries are to be refused.
     */
    REFUSE
}
