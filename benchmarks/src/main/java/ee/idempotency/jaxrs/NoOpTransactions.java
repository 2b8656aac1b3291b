// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.engine.TransactionBoundary;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transactions over nothing: they tell their watchers, and do no more. For one thread. */
final class NoOpTransactions implements TransactionBoundary {

    private @Nullable Object active;

    @Override
    public Running begin(Watcher watcher) {
        Transaction transaction = new Transaction(watcher);
        active = transaction;
        return transaction;
    }

    @Override
    public Optional<Running> join(Watcher watcher) {
        throw new UnsupportedOperationException("the door begins its transactions");
    }

    @Override
    public Optional<Object> current() {
        return Optional.ofNullable(active);
    }

    @Override
    public void apart(Runnable work) {
        work.run();
    }

    @Override
    public void leave() {}

    private final class Transaction implements Running {

        private final Watcher watcher;

        Transaction(Watcher watcher) {
            this.watcher = watcher;
        }

        @Override
        public Object key() {
            return this;
        }

        @Override
        public boolean canCommit() {
            return active == this;
        }

        @Override
        public void commit() {
            end(watcher.mayCommit());
        }

        @Override
        public void rollback() {
            if (active == this) {
                end(false);
            }
        }

        private void end(boolean committed) {
            active = null;
            watcher.ended(committed);
        }
    }
}
