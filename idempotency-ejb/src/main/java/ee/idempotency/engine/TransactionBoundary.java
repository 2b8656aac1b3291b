// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.NoTransactionException;
import ee.idempotency.NotCommittedException;
import java.util.Optional;

/** Begins and joins transactions for the ledger. Thread-safe; a transaction belongs to the thread that it is active on. */
public interface TransactionBoundary {

    /**
     * Begins a transaction on the calling thread.
     *
     * @throws IllegalStateException when one is active there already
     * @throws NoTransactionException when the calling code must not begin one
     */
    Running begin(Watcher watcher);

    /**
     * Joins the transaction that is active on the calling thread, begun by whoever. Its {@link Running#commit} does nothing, and
     * its {@link Running#rollback} marks it for rollback: whoever began it ends it.
     *
     * @return empty when none is active and the calling code may begin one
     * @throws NoTransactionException when none is active and the calling code must not begin one
     * @throws NotCommittedException when it is marked for rollback, or ending
     */
    Optional<Running> join(Watcher watcher);

    /** What tells the calling thread's active transaction apart from every other; empty when none is active. */
    Optional<Object> current();

    /** Does the work in a transaction of its own that is rolled back, whatever is active on the calling thread. */
    void apart(Runnable work);

    /** Frees the calling thread of a transaction that was begun here and has ended behind its back, as by a timeout. */
    void leave();

    /** A transaction that was begun or joined here. */
    interface Running {

        /** What tells it apart from every other. */
        Object key();

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
