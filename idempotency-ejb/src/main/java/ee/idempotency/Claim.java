// SPDX-License-Identifier: Apache-2.0
package ee.idempotency;

/** When an attempt claims its key in the database. In one JVM a key is taken from the start, whichever it is. */
public enum Claim {

    /**
     * Before the work: of two attempts on two nodes one waits for the other. Two statements more than the unprotected operation.
     */
    FIRST,

    /**
     * After the work, with the result, just before the commit. One statement more than the unprotected operation. Two attempts on two
     * nodes may run at the same time, and a retry on a node that has not seen the key runs the work again: the later one of two is
     * rolled back whole, and gets the answer of the one that was committed.
     *
     * <p>For operations whose effects are all in the one database, where duplicates are rare. Nothing outside that database may be done
     * in it: an e-mail or a card charge of an attempt that is rolled back stays.
     */
    LAST
}
