// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

/** How an attempt came to its transaction. */
enum Participation {

    /** Its door began it, and answers after its commit. */
    ADMITTED,

    /** It would have joined one, but none was active, so one was begun for it. */
    BEGUN,

    /** It is the caller's, who ends it. */
    JOINED
}
