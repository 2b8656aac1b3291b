// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;

/** The ways to databases that the fields of the application's classes show. */
@ApplicationScoped
@NullUnmarked
public class Routes {

    @Inject
    private RecordsExtension extension;

    @Inject
    private Instance<ReferencedUnit> units;

    /** One for each unit and each name of a data source. */
    List<Route> all() {
        return Stream.concat(
                        extension.units().map(this::route), extension.sources().map(Routes::route))
                .toList();
    }

    private Route route(UnitReference reference) {
        String unit = reference.unit().isEmpty() ? "the persistence unit" : "unit \"" + reference.unit() + "\"";
        return new Route.Unit(unit + " (" + reference.place() + ")", () -> entityManager(reference));
    }

    private static Route route(SourceReference reference) {
        return new Route.Source("data source " + reference.name() + " (" + reference.place() + ")", reference);
    }

    private Optional<EntityManager> entityManager(UnitReference reference) {
        Instance<ReferencedUnit> unit = units.select(new ReferencedUnit.OfLiteral(reference.unit()));
        return reference
                .lookUp()
                .or(() -> unit.isResolvable() ? Optional.ofNullable(unit.get().injected) : Optional.empty());
    }
}
