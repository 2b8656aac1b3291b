// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Ends the active transaction well or badly, in the ways that code inside of it has. */
@ApplicationScoped
public class Ending {

    /** Nothing is wrong. */
    public static final String WELL = "well";

    @Resource
    private TransactionSynchronizationRegistry registry;

    /** Makes the transaction end so: {@link #WELL}, {@code throw}, {@code mark} or {@code before-completion}. */
    public void make(String ending) {
        switch (ending) {
            case "throw" -> throw new IllegalStateException("it ends badly");
            case "mark" -> registry.setRollbackOnly();
            case "before-completion" -> registry.registerInterposedSynchronization(new Throwing());
            default -> {}
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
