// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyRecords;
import ee.idempotency.StoreUnavailableException;
import jakarta.annotation.Resource;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the persistence unit for the records: the one that the application's own classes refer to, unless the application produces
 * an entity manager for them.
 */
public class RecordsExtension implements Extension {

    private static final String PRODUCER =
            "Produce the entity manager of the unit that holds the records: @Produces @IdempotencyRecords"
                    + " @PersistenceContext(unitName = \"...\") EntityManager records;";

    private final Set<UnitReference> references = new LinkedHashSet<>();
    private final Set<SourceReference> sources = new LinkedHashSet<>();
    private boolean produced;

    void lookForProducer(@Observes @WithAnnotations(IdempotencyRecords.class) ProcessAnnotatedType<?> event) {
        AnnotatedType<?> type = event.getAnnotatedType();
        if (type.getJavaClass() == DefaultRecords.class) {
            return;
        }
        produced |= Stream.concat(type.getFields().stream(), type.getMethods().stream())
                .anyMatch(RecordsExtension::producesRecords);
    }

    void rememberReferences(
            @Observes @WithAnnotations({PersistenceContext.class, Resource.class}) ProcessAnnotatedType<?> event) {
        remember(event.getAnnotatedType().getJavaClass());
    }

    /** Takes the references of a class into account, be it a bean or not. */
    void remember(Class<?> type) {
        UnitReference.of(type).forEach(references::add);
        SourceReference.of(type).forEach(sources::add);
    }

    /** The references to units, one for each unit. */
    Stream<UnitReference> units() {
        boolean oneUnit = names().size() <= 1;
        return references.stream()
                .collect(Collectors.toMap(
                        reference -> oneUnit ? "" : reference.unit(), Function.identity(), (first, second) -> first))
                .values()
                .stream();
    }

    /** The references to data sources, one for each name. */
    Stream<SourceReference> sources() {
        return sources.stream()
                .collect(Collectors.toMap(SourceReference::name, Function.identity(), (first, second) -> first))
                .values()
                .stream();
    }

    void addUnits(@Observes AfterTypeDiscovery event) {
        references.stream()
                .collect(Collectors.toMap(UnitReference::unit, Function.identity(), (first, second) -> first))
                .forEach((unit, reference) -> event.addAnnotatedType(
                                ReferencedUnit.class, ReferencedUnit.class.getName() + "#" + unit)
                        .add(new ReferencedUnit.OfLiteral(unit))
                        .filterFields(field -> field.getJavaMember().getType() == EntityManager.class)
                        .forEach(field -> field.add(reference.toAnnotation())));
    }

    void addDefault(@Observes AfterTypeDiscovery event) {
        if (produced) {
            return;
        }
        Optional<UnitReference> reference = references.stream().findFirst();
        event.addAnnotatedType(DefaultRecords.class, DefaultRecords.class.getName())
                .filterFields(field -> field.getJavaMember().getType() == EntityManager.class)
                .forEach(field -> reference.map(UnitReference::toAnnotation).ifPresent(field::add));
    }

    void check(@Observes AfterDeploymentValidation event) {
        ambiguity().map(DeploymentException::new).ifPresent(event::addDeploymentProblem);
    }

    /** What is wrong when several units could hold the records and none is produced. */
    Optional<String> ambiguity() {
        Set<String> units = names();
        return produced || units.size() <= 1
                ? Optional.empty()
                : Optional.of("The application has several persistence units: " + units + ". " + PRODUCER);
    }

    /**
     * The entity manager behind one of the application's references.
     *
     * @throws StoreUnavailableException when there is none
     */
    EntityManager lookUp() {
        return references.stream()
                .flatMap(reference -> reference.lookUp().stream())
                .findFirst()
                .orElseThrow(() -> new StoreUnavailableException(
                        "No class of the application has a persistence context that could hold the records. "
                                + PRODUCER,
                        null));
    }

    private Set<String> names() {
        return references.stream()
                .map(UnitReference::unit)
                .filter(unit -> !unit.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean producesRecords(Annotated member) {
        return member.isAnnotationPresent(Produces.class) && member.isAnnotationPresent(IdempotencyRecords.class);
    }
}
