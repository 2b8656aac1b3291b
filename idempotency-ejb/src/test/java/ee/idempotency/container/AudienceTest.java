// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencyEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AudienceTest {

    @Test
    void isEmptyWhereNobodyObserves() {
        assertThat(observed(Object.class)).isEmpty();
    }

    @Test
    void knowsTheTypesThatAreObserved() {
        assertThat(observed(Narrow.class)).containsExactlyInAnyOrder("Replayed", "Purged");
    }

    @Test
    void knowsThatASupertypeIsObserved() {
        assertThat(observed(OfAttempts.class)).hasSize(9).doesNotContain("Purged");
        assertThat(observed(OfAll.class)).hasSize(10);
    }

    @Test
    void takesNoNoticeOfWhoObservesDuringTheAttempt() {
        assertThat(observed(Synchronous.class)).isEmpty();
    }

    private static Stream<String> observed(Class<?> bean) {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(bean)
                .initialize()) {
            Audience audience = Audience.of(container.getBeanManager());
            return types().filter(audience::observes).map(Class::getSimpleName).toList().stream();
        }
    }

    @SuppressWarnings("unchecked")
    private static Stream<Class<? extends IdempotencyEvent>> types() {
        return Stream.of(IdempotencyEvent.class.getDeclaredClasses())
                .filter(type -> type.isRecord() && IdempotencyEvent.class.isAssignableFrom(type))
                .map(type -> (Class<? extends IdempotencyEvent>) type);
    }

    /** Observes two types, one with the qualifier that each bean has. */
    @ApplicationScoped
    static class Narrow {

        void hear(@ObservesAsync IdempotencyEvent.Replayed event) {}

        void hear(@ObservesAsync @Default IdempotencyEvent.Purged event) {}
    }

    /** Observes what attempts come to. */
    @ApplicationScoped
    static class OfAttempts {

        void hear(@ObservesAsync IdempotencyEvent.OfAttempt event) {}
    }

    /** Observes everything. */
    @ApplicationScoped
    static class OfAll {

        void hear(@ObservesAsync IdempotencyEvent event) {}
    }

    /** Observes in a way in which no event is fired. */
    @ApplicationScoped
    static class Synchronous {

        void hear(@Observes IdempotencyEvent event) {}
    }
}
