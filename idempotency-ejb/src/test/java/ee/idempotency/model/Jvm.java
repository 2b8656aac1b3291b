// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

/** The nodes of the application, each with a ledger and connections of its own. */
enum Jvm {
    ONE,
    TWO,

    /** Its connections give a lock up at once, so here nobody waits for another node. */
    HASTY
}
