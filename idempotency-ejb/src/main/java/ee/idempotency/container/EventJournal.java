// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.engine.Journal;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes the log line of each attempt, and fires the CDI events. Observers run on the server's executor: whatever they do, the
 * attempt goes on.
 */
@ApplicationScoped
@NullUnmarked
public class EventJournal implements Journal {

    private static final System.Logger LOG = System.getLogger(EventJournal.class.getName());

    @Inject
    private Event<IdempotencyEvent> events;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Override
    public void write(IdempotencyEvent event) {
        LogLine.write(event);
        try {
            events.fireAsync(event, NotificationOptions.ofExecutor(executor))
                    .whenComplete((fired, failure) -> reportFailure(failure));
        } catch (RuntimeException e) {
            reportFailure(e);
        }
    }

    private static void reportFailure(Throwable failure) {
        if (failure != null) {
            LOG.log(Level.WARNING, "An observer of an idempotency event failed; the attempt went on.", failure);
        }
    }
}
