// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.fixture.EntityTransactions;
import ee.idempotency.fixture.MutableClock;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.jpa.JpaIdempotencyStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An application in a CDI container without a server: the method door over a real ledger, and the beans of a test. */
final class Application implements AutoCloseable {

    private final SeContainer container;

    private Application(SeContainer container) {
        this.container = container;
    }

    static Application of(Class<?>... beans) {
        return new Application(SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new MethodExtension())
                .addBeanClasses(MethodDoor.class, ProgrammaticDoor.class, RunningContext.class, CallSurroundings.class)
                .addBeanClasses(IdempotentInterceptor.class, Wiring.class)
                .addBeanClasses(beans)
                .initialize());
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    EntityTransactions transactions() {
        return bean(Wiring.class).transactions();
    }

    @Override
    public void close() {
        transactions().timeOut();
        container.close();
    }

    /** What the container room makes on a server. */
    @ApplicationScoped
    static class Wiring {

        private final Queue<IdempotencyEvent> events = new ConcurrentLinkedQueue<>();
        private final MutableClock clock = new MutableClock();
        private final EntityManagerFactory unit = TestDatabase.h2().unit("records");
        private final EntityTransactions transactions = new EntityTransactions(unit);

        @Produces
        @Singleton
        IdempotencyLedger ledger() {
            return ledger(transactions);
        }

        /** That of another node. */
        IdempotencyLedger otherLedger() {
            return ledger(new EntityTransactions(unit));
        }

        private IdempotencyLedger ledger(EntityTransactions own) {
            return new IdempotencyLedger(
                    new JpaIdempotencyStore(own.entityManager()),
                    own,
                    IdempotencySettings.defaults(),
                    clock,
                    events::add);
        }

        EntityTransactions transactions() {
            return transactions;
        }

        MutableClock clock() {
            return clock;
        }
    }
}
