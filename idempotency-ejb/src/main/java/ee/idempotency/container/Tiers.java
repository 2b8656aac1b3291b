// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.NullUnmarked;

/** The components that code of an application runs in, with transactions of their own. */
@ApplicationScoped
@NullUnmarked
public class Tiers {

    @Inject
    private Apart apart;

    @Inject
    private Instance<InsideEjb> ejb;

    /** Whether the server makes EJBs of this archive. */
    boolean hasEjb() {
        return ejb.isResolvable();
    }

    void rollingBack(Runnable work) {
        apart.rollingBack(work);
    }

    void committing(Runnable work) {
        apart.committing(work);
    }

    /** What the work throws comes out here, past the container, which would log it. */
    void inEjb(Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
        ejb.get().run(task);
        try {
            task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
