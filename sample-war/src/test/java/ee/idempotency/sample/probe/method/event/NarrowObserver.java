// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.event;

import ee.idempotency.IdempotencyEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.atomic.AtomicInteger;

/** Observes one type of event alone. */
@ApplicationScoped
public class NarrowObserver {

    private final AtomicInteger replays = new AtomicInteger();

    void hear(@ObservesAsync IdempotencyEvent.Replayed replayed) {
        replays.incrementAndGet();
    }

    int replays() {
        return replays.get();
    }
}
