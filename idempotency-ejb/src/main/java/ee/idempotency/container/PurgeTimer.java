// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.DeploymentCheck;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.application.ApplicationBeans;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.spi.StoreException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Purges expired records on each node, in a {@link PurgeCycle}. Nodes may purge at once: each batch deletes only what is still
 * expired, and leaves to another node what that one has locked. It runs on the server's default scheduled executor, which every
 * server has: the EJB timer service of Payara Micro is not there without its data grid.
 *
 * <p>It starts with the web application and not with the CDI container: in an application without EJBs, Payara 6 binds the
 * resources only after the CDI container has started.
 */
@WebListener
@NullUnmarked
public class PurgeTimer implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(PurgeTimer.class.getName());

    /** GlassFish 7.0.21 loses a schedule whose task is due before the deployment of its application has ended. */
    private static final Duration FIRST_RUN = Duration.ofSeconds(5);

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ManagedScheduledExecutorService executor;

    @Inject
    private Instance<IdempotencyLedger> ledger;

    @Inject
    private Instance<IdempotencySettings> applicationSettings;

    private @Nullable PurgeCycle cycle;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        IdempotencySettings settings = ApplicationBeans.settings(applicationSettings);
        prepare(settings.deploymentCheck());
        Duration interval = settings.purgeInterval();
        if (!interval.isZero()) {
            cycle = new PurgeCycle(
                    executor, limit -> ledger.get().purge(limit), settings.purgeBatch(), interval, System::nanoTime);
            cycle.begin(interval.compareTo(FIRST_RUN) > 0 ? interval : FIRST_RUN);
        }
    }

    private void prepare(DeploymentCheck check) {
        try {
            ledger.get().prepare();
        } catch (RuntimeException e) {
            if (check == DeploymentCheck.FAIL && isDefinite(e)) {
                throw new DeploymentException(e.getCause().getMessage(), e);
            }
            LOG.log(Level.WARNING, "The store could not be prepared at the start; the first attempt tries again.", e);
        }
    }

    private static boolean isDefinite(RuntimeException failure) {
        return failure.getCause() instanceof StoreException store
                && store.reason() == StoreException.Reason.MISCONFIGURED;
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (cycle != null) {
            cycle.stop();
        }
    }
}
