// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.NotCommittedException;
import ee.idempotency.engine.TransactionBoundary;
import java.util.Optional;

/** Transactions over a {@link OneThreadStore}, which can be told to fail. For one thread. */
final class OneThreadTransactions implements TransactionBoundary {

    private final OneThreadStore store;
    private Optional<Object> active = Optional.empty();
    private boolean rollbackOnly;
    private Runnable reaper = () -> {};
    private Runnable beforeCommit = () -> {};

    OneThreadTransactions(OneThreadStore store) {
        this.store = store;
    }

    boolean active() {
        return active.isPresent();
    }

    /** What an application exception or {@code setRollbackOnly} does to the transaction under way. */
    void markForRollback() {
        rollbackOnly = true;
    }

    /** What a server's reaper does to the transaction under way. */
    void timeOut() {
        reaper.run();
    }

    /** Has the commit of the transaction under way fail. */
    void failCommit(boolean outcomeUnknown) {
        failCommitAfter(() -> {}, outcomeUnknown);
    }

    /** Has the commit of the transaction under way fail, after something has happened elsewhere. */
    void failCommitAfter(Runnable elsewhere, boolean outcomeUnknown) {
        beforeCommit = () -> {
            elsewhere.run();
            throw new NotCommittedException("the commit failed", outcomeUnknown, null);
        };
    }

    @Override
    public Running begin(Watcher watcher) {
        if (active()) {
            throw new IllegalStateException("a transaction is active on this thread");
        }
        rollbackOnly = false;
        Transaction transaction = new Transaction(watcher);
        active = Optional.of(transaction.key());
        reaper = transaction::rollback;
        return transaction;
    }

    @Override
    public Optional<Running> join(Watcher watcher) {
        throw new UnsupportedOperationException("the door begins its transactions");
    }

    @Override
    public Optional<Object> current() {
        return active;
    }

    @Override
    public void leave() {}

    @Override
    public void apart(Runnable work) {
        work.run();
    }

    private final class Transaction implements Running {

        private final Watcher watcher;
        private boolean ended;

        Transaction(Watcher watcher) {
            this.watcher = watcher;
        }

        @Override
        public Object key() {
            return this;
        }

        @Override
        public boolean canCommit() {
            return !ended && !rollbackOnly;
        }

        @Override
        public void commit() {
            Runnable first = beforeCommit;
            beforeCommit = () -> {};
            first.run();
            if (!watcher.mayCommit()) {
                throw new NotCommittedException("nobody completed the attempt", false, null);
            }
            store.commit();
            end(true);
        }

        @Override
        public void rollback() {
            if (!ended) {
                store.rollback();
                end(false);
            }
        }

        private void end(boolean committed) {
            ended = true;
            active = Optional.empty();
            watcher.ended(committed);
        }
    }
}
