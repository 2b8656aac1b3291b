// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.NoTransactionException;
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
import java.util.Optional;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The container's JTA transactions, begun and ended through {@link UserTransaction}. Thread-safe. */
final class JtaTransactions implements TransactionBoundary {

    private static final System.Logger LOG = System.getLogger(JtaTransactions.class.getName());

    private final TransactionSynchronizationRegistry registry;
    private final Apart apart;
    private volatile @Nullable UserTransaction found;

    JtaTransactions(TransactionSynchronizationRegistry registry, Apart apart) {
        this.registry = registry;
        this.apart = apart;
    }

    @Override
    public Running begin(Watcher watcher) {
        UserTransaction transactions = transactions();
        try {
            transactions.begin();
        } catch (NotSupportedException e) {
            throw new IllegalStateException("a transaction is active on this thread already", e);
        } catch (SystemException e) {
            throw new StoreUnavailableException("no transaction could be begun", e);
        } catch (IllegalStateException e) {
            throw new NoTransactionException("no transaction is active, and the calling code must not begin one", e);
        }
        registry.registerInterposedSynchronization(new Watching(watcher));
        return new Begun(registry.getTransactionKey(), transactions);
    }

    @Override
    public Optional<Running> join(Watcher watcher) {
        int status = registry.getTransactionStatus();
        if (status == Status.STATUS_NO_TRANSACTION) {
            lookUp();
            return Optional.empty();
        }
        if (status != Status.STATUS_ACTIVE) {
            throw new NotCommittedException("the active transaction is marked for rollback, or ending", false, null);
        }
        registry.registerInterposedSynchronization(new Watching(watcher));
        return Optional.of(new Joined(registry.getTransactionKey()));
    }

    @Override
    public Optional<Object> current() {
        return Optional.ofNullable(registry.getTransactionKey());
    }

    @Override
    public void apart(Runnable work) {
        apart.rollingBack(work);
    }

    @Override
    public void leave() {
        int status = registry.getTransactionStatus();
        if (status != Status.STATUS_NO_TRANSACTION && status != Status.STATUS_ACTIVE) {
            rollback(transactions());
        }
    }

    private static void rollback(UserTransaction transactions) {
        try {
            transactions.rollback();
        } catch (SystemException | IllegalStateException e) {
            LOG.log(Level.WARNING, "A transaction could not be rolled back; the server ends it.", e);
        }
    }

    private abstract class JtaTransaction implements Running {

        private final Object key;

        JtaTransaction(Object key) {
            this.key = key;
        }

        @Override
        public Object key() {
            return key;
        }

        boolean isMine() {
            return key.equals(registry.getTransactionKey());
        }

        @Override
        public boolean canCommit() {
            return isMine() && registry.getTransactionStatus() == Status.STATUS_ACTIVE;
        }
    }

    /** One that its owner ends. */
    private final class Joined extends JtaTransaction {

        Joined(Object key) {
            super(key);
        }

        @Override
        public void commit() {}

        @Override
        public void rollback() {
            if (isMine() && registry.getTransactionStatus() == Status.STATUS_ACTIVE) {
                registry.setRollbackOnly();
            }
        }
    }

    private final class Begun extends JtaTransaction {

        private final UserTransaction transactions;

        Begun(Object key, UserTransaction transactions) {
            super(key);
            this.transactions = transactions;
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
            if (isMine()) {
                JtaTransactions.rollback(transactions);
            }
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

    /** Looked up when it is needed: to EJBs with container-managed transactions it is not there, and they need it not. */
    private UserTransaction transactions() {
        UserTransaction known = found;
        return known == null ? lookUp() : known;
    }

    /** WildFly says by this alone who must not begin one: an object that was found before lets everybody. */
    @SuppressWarnings("BanJNDI") // a constant name
    private UserTransaction lookUp() {
        try {
            UserTransaction lookedUp = InitialContext.doLookup("java:comp/UserTransaction");
            found = lookedUp;
            return lookedUp;
        } catch (NamingException e) {
            throw new NoTransactionException("no transaction is active, and the calling code must not begin one", e);
        }
    }
}
