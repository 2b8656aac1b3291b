// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/** The states of a record; the store's contract draws the machine. */
public enum RecordState {

    /** An attempt holds the key and has no result yet. */
    STARTED,

    /** The operation succeeded; its result is stored. */
    SUCCEEDED,

    /** The operation was refused by the business code, and that is its result; a retry gets the refusal again. */
    FAILED
}
