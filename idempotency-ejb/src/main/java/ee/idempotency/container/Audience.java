// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.IdempotencyEvent.AttemptDigest;
import ee.idempotency.RecordState;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The types of events that the application observes. Observers come with the deployment and don't change while it runs. Immutable
 * and thread-safe.
 */
final class Audience {

    private final Set<Class<?>> observed;

    private Audience(Set<Class<?>> observed) {
        this.observed = observed;
    }

    /** Asks for an event of each type, which is not fired. CDI answers once the application has started, not before. */
    static Audience of(BeanManager beans) {
        return new Audience(examples()
                .filter(event ->
                        beans.resolveObserverMethods(event, Any.Literal.INSTANCE, Default.Literal.INSTANCE).stream()
                                .anyMatch(ObserverMethod::isAsync))
                .map(Object::getClass)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean observes(Class<? extends IdempotencyEvent> type) {
        return observed.contains(type);
    }

    private static Stream<IdempotencyEvent> examples() {
        AttemptDigest nobody = new AttemptDigest("", "", "");
        return Stream.of(
                new IdempotencyEvent.Granted(nobody, Duration.ZERO),
                new IdempotencyEvent.TakenOver(nobody, Duration.ZERO),
                new IdempotencyEvent.Waited(nobody, Duration.ZERO),
                new IdempotencyEvent.Replayed(nobody, Duration.ZERO),
                new IdempotencyEvent.InProgress(nobody, Duration.ZERO),
                new IdempotencyEvent.Mismatched(nobody, Duration.ZERO),
                new IdempotencyEvent.Expired(nobody, Duration.ZERO),
                new IdempotencyEvent.Completed(nobody, Duration.ZERO, RecordState.SUCCEEDED, Map.of()),
                new IdempotencyEvent.Released(nobody, Duration.ZERO, Map.of()),
                new IdempotencyEvent.Purged(1, Duration.ZERO));
    }
}
