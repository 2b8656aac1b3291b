// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyRecords;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import java.util.stream.Stream;

/** Takes the application's only persistence unit for the records, unless the application produces an entity manager for them. */
public class RecordsExtension implements Extension {

    private boolean produced;

    void lookForProducer(@Observes @WithAnnotations(IdempotencyRecords.class) ProcessAnnotatedType<?> event) {
        AnnotatedType<?> type = event.getAnnotatedType();
        produced |= Stream.concat(type.getFields().stream(), type.getMethods().stream())
                .anyMatch(RecordsExtension::producesRecords);
    }

    void addDefault(@Observes AfterTypeDiscovery event) {
        if (!produced) {
            event.addAnnotatedType(DefaultRecords.class, DefaultRecords.class.getName());
        }
    }

    private static boolean producesRecords(Annotated member) {
        return member.isAnnotationPresent(Produces.class) && member.isAnnotationPresent(IdempotencyRecords.class);
    }
}
