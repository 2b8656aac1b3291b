// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

/** Ends the active transaction well or badly, in the ways that code inside of it has. */
@ApplicationScoped
public class Ending {

    /** Nothing is wrong. */
    public static final String WELL = "well";

    @Resource
    private TransactionSynchronizationRegistry registry;

    @Inject
    private Instance<UserTransaction> transaction;

    /**
     * Makes the transaction end so: {@link #WELL}, {@code throw}, {@code mark}, {@code before-completion}, or {@code commit}, which
     * is at once, before the method's result is there.
     */
    public void make(String ending) {
        switch (ending) {
            case "throw" -> throw new IllegalStateException("it ends badly");
            case "mark" -> registry.setRollbackOnly();
            case "before-completion" -> registry.registerInterposedSynchronization(new Throwing());
            case "commit" -> commit();
            default -> {}
        }
    }

    private void commit() {
        try {
            transaction.get().commit();
        } catch (RollbackException | HeuristicMixedException | HeuristicRollbackException | SystemException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Throwing implements Synchronization {

        @Override
        public void beforeCompletion() {
            throw new IllegalStateException("it ends badly before completion");
        }

        @Override
        public void afterCompletion(int status) {}
    }
}
