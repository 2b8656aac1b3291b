// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.engine.Journal;
import ee.idempotency.spi.SupportFields;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.NullUnmarked;

/**
 * Writes the log line of each attempt, and fires the CDI events that somebody observes. Observers run on the server's executor:
 * whatever they do, the attempt goes on. Without a scope of its own: it belongs to the one ledger, which calls it without a proxy.
 */
@Dependent
@NullUnmarked
public class EventJournal implements Journal {

    private static final System.Logger LOG = System.getLogger(EventJournal.class.getName());

    @Inject
    private Event<IdempotencyEvent> events;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    @Inject
    private BeanManager beans;

    private Audience audience;

    @PostConstruct
    void count() {
        audience = Audience.of(beans);
    }

    @Override
    public boolean wants(Class<? extends IdempotencyEvent> type, SupportFields fields) {
        return audience.observes(type) || LogLine.isWanted(type, fields);
    }

    @Override
    public void write(IdempotencyEvent event) {
        LogLine.write(event);
        if (audience.observes(event.getClass())) {
            fire(event);
        }
    }

    private void fire(IdempotencyEvent event) {
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
