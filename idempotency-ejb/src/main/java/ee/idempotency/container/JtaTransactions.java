// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.NotCommittedException;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.engine.TransactionBoundary;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger.Level;

/** The container's JTA transactions, begun and ended through {@link UserTransaction}. Thread-safe. */
final class JtaTransactions implements TransactionBoundary {

    private static final System.Logger LOG = System.getLogger(JtaTransactions.class.getName());

    private final UserTransaction transactions;
    private final TransactionSynchronizationRegistry registry;

    JtaTransactions(UserTransaction transactions, TransactionSynchronizationRegistry registry) {
        this.transactions = transactions;
        this.registry = registry;
    }

    @Override
    public Running begin(Watcher watcher) {
        try {
            transactions.begin();
        } catch (NotSupportedException e) {
            throw new IllegalStateException("a transaction is active on this thread already", e);
        } catch (SystemException e) {
            throw new StoreUnavailableException("no transaction could be begun", e);
        }
        registry.registerInterposedSynchronization(new Watching(watcher));
        return new JtaTransaction(registry.getTransactionKey());
    }

    private final class JtaTransaction implements Running {

        private final Object key;

        JtaTransaction(Object key) {
            this.key = key;
        }

        @Override
        public boolean canCommit() {
            return isMine() && registry.getTransactionStatus() == Status.STATUS_ACTIVE;
        }

        @Override
        public void commit() {
            try {
                transactions.commit();
            } catch (RollbackException | HeuristicRollbackException e) {
                throw new NotCommittedException(
                        "the transaction rolled back at its commit", LostConnection.isBehind(e), e);
            } catch (HeuristicMixedException | SystemException e) {
                throw new NotCommittedException("the outcome of the commit is unknown", true, e);
            }
        }

        @Override
        public void rollback() {
            if (!isMine()) {
                return;
            }
            try {
                transactions.rollback();
            } catch (SystemException | IllegalStateException e) {
                LOG.log(Level.WARNING, "A transaction could not be rolled back; the server ends it.", e);
            }
        }

        private boolean isMine() {
            return key.equals(registry.getTransactionKey());
        }
    }

    private final class Watching implements Synchronization {

        private final Watcher watcher;

        Watching(Watcher watcher) {
            this.watcher = watcher;
        }

        @Override
        public void beforeCompletion() {
            if (!watcher.mayCommit()) {
                registry.setRollbackOnly();
            }
        }

        @Override
        public void afterCompletion(int status) {
            watcher.ended(status == Status.STATUS_COMMITTED);
        }
    }
}
