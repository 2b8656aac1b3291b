// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.container.EventJournal;
import ee.idempotency.engine.IdempotencyLedger;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.concurrent.ForkJoinPool;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/** The beans that the door asks for: the ledger over a store that keeps nothing, and the journal as in production. */
@Dependent
public class DoorBeans {

    /** For the container. */
    public DoorBeans() {}

    /** The ledger. */
    @Produces
    @Singleton
    IdempotencyLedger ledger(EventJournal journal) {
        return new IdempotencyLedger(
                new NoOpStore(), new NoOpTransactions(), IdempotencySettings.defaults(), Clock.systemUTC(), journal);
    }

    /** Starts a container with these beans and no others, in which nobody observes. */
    static void start() {
        new Weld()
                .disableDiscovery()
                .addBeanClasses(DoorBeans.class, EventJournal.class)
                .addServices(new Executors())
                .initialize();
    }

    /** Stands for the server, which has one resource: the executor of events. */
    private static final class Executors implements ResourceInjectionServices {

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
            return Executors::reference;
        }

        @Override
        public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
            return Executors::reference;
        }

        private static ResourceReference<Object> reference() {
            return new SimpleResourceReference<>(Proxy.newProxyInstance(
                    ManagedExecutorService.class.getClassLoader(),
                    new Class<?>[] {ManagedExecutorService.class},
                    (proxy, method, arguments) -> method.invoke(ForkJoinPool.commonPool(), arguments)));
        }

        @Override
        public void cleanup() {}
    }
}
