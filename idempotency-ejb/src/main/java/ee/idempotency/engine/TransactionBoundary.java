// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.NotCommittedException;

/** Begins transactions for the ledger. Thread-safe; a transaction belongs to the thread that began it. */
public interface TransactionBoundary {

    /**
     * Begins a transaction on the calling thread.
     *
     * @throws IllegalStateException when one is active there already
     */
    Running begin(Watcher watcher);

    /** A transaction that was begun here. */
    interface Running {

        /** Whether it is still the thread's, and neither ended nor marked for rollback. */
        boolean canCommit();

        /**
         * Commits.
         *
         * @throws NotCommittedException when it rolled back, or nobody can tell
         */
        void commit();

        /** Rolls back, unless it has ended already. */
        void rollback();
    }

    /** Is told about a transaction, whoever ends it and in whichever thread. */
    interface Watcher {

        /** Watches nothing. */
        Watcher NONE = new Watcher() {
            @Override
            public boolean mayCommit() {
                return true;
            }

            @Override
            public void ended(boolean committed) {}
        };

        /** Asked before completion; false turns the commit into a rollback. */
        boolean mayCommit();

        /** Told once, after completion. */
        void ended(boolean committed);
    }
}
