// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

/** What the judging of an attempt begins with. */
enum Opening {

    /** It claims the key, and looks at the record where one stands there. */
    CLAIM,

    /** It looks at a record that was there a moment ago; if that is gone, somebody looks or claims again. */
    WATCH,

    /** It looks whether a record stands there; if none does, the attempt runs and claims last. */
    LOOK,

    /** Nothing: the attempt runs and claims last. */
    RUN
}
