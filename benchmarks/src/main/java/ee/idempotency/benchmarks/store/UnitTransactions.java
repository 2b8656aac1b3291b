// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import ee.idempotency.NotCommittedException;
import ee.idempotency.engine.TransactionBoundary;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transactions of a resource-local unit, one on a thread, as the ledger wants them; nobody else begins any. Thread-safe. */
public final class UnitTransactions implements TransactionBoundary {

    private static final ThreadLocal<@Nullable Local> CURRENT = new ThreadLocal<>();

    private final EntityManagerFactory factory;
    private final EntityManager entityManager = (EntityManager) Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, this::invokeOnCurrent);

    public UnitTransactions(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Always the one of the calling thread's transaction, or one for this call alone, as a container's is. */
    public EntityManager entityManager() {
        return entityManager;
    }

    @Override
    public Running begin(Watcher watcher) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a transaction is active on this thread already");
        }
        EntityManager own = factory.createEntityManager();
        own.getTransaction().begin();
        Local transaction = new Local(own, watcher);
        CURRENT.set(transaction);
        return transaction;
    }

    @Override
    public Optional<Running> join(Watcher watcher) {
        throw new UnsupportedOperationException("nothing is joined here");
    }

    @Override
    public Optional<Object> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    @Override
    public void apart(Runnable work) {
        Running transaction = begin(Watcher.NONE);
        try {
            work.run();
        } finally {
            transaction.rollback();
        }
    }

    @Override
    public void leave() {
        // nobody ends a transaction behind its thread's back
    }

    private @Nullable Object invokeOnCurrent(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        Local transaction = CURRENT.get();
        try {
            return method.invoke(transaction == null ? factory.createEntityManager() : transaction.own, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static final class Local implements Running {

        private final EntityManager own;
        private final Watcher watcher;

        Local(EntityManager own, Watcher watcher) {
            this.own = own;
            this.watcher = watcher;
        }

        @Override
        public Object key() {
            return this;
        }

        @Override
        public boolean canCommit() {
            return own.isOpen() && !own.getTransaction().getRollbackOnly();
        }

        @Override
        public void commit() {
            boolean committed = false;
            try {
                if (!watcher.mayCommit()) {
                    throw new NotCommittedException("the transaction rolled back at its commit", false, null);
                }
                own.getTransaction().commit();
                committed = true;
            } catch (PersistenceException e) {
                throw new NotCommittedException("the transaction rolled back at its commit", false, e);
            } finally {
                end(committed);
            }
        }

        @Override
        public void rollback() {
            if (own.isOpen()) {
                end(false);
            }
        }

        private void end(boolean committed) {
            CURRENT.remove();
            if (own.getTransaction().isActive()) {
                own.getTransaction().rollback();
            }
            own.close();
            watcher.ended(committed);
        }
    }
}
