// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.event;

import ee.idempotency.IdempotencyEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers the events of each key. */
@ApplicationScoped
public class Observer {

    /** Where the purges are remembered. */
    static final String PURGES = "purges";

    private final Map<String, List<String>> events = new ConcurrentHashMap<>();

    void hear(@ObservesAsync IdempotencyEvent event) {
        String about = event instanceof IdempotencyEvent.OfAttempt attempt
                ? attempt.attempt().key()
                : PURGES;
        events.computeIfAbsent(about, absent -> new CopyOnWriteArrayList<>())
                .add(event.getClass().getSimpleName());
    }

    String heard(String about) {
        return String.join(
                " ", events.getOrDefault(about, List.of()).stream().sorted().toList());
    }
}
