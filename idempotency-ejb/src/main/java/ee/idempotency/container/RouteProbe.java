// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.jpa.RecordTable;
import ee.idempotency.spi.IdempotencyStore;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Finds out whether what the application writes by a route commits and rolls back with its record. */
final class RouteProbe {

    private static final String BROKEN = """
            The promise is broken: what %s writes %s stays when its record rolls back, for it goes through a second connection \
            that is not in the transaction. Give the records' persistence unit and this one the same data source under an explicit \
            JNDI name, such as a <data-source> java:app/jdbc/... in web.xml, and not java:comp/DefaultDataSource; or make the \
            pool an XA pool.""";

    private static final String ELSEWHERE = """
            The table of the records is not in the database of %s. What a protected operation writes there commits with its \
            record only if both data sources are XA; that can't be proven here.""";

    private static final String OTHER_CONNECTION = """
            What %s writes rolls back with the record, but through a connection of its own %s. That they commit together is \
            certain only if both data sources are XA; that can't be proven here.""";

    private static final String REFUSED = """
            What %s writes %s can't be in one transaction with a record: %s. A protected operation that uses it fails and \
            rolls back. Give it the same data source as the records' persistence unit, or make both XA.""";

    private static final String UNREACHED = "Whether what %s writes commits with its record was not looked at: %s.";

    private final IdempotencyStore store;
    private final ProbeStatements statements;
    private final Tiers tiers;

    RouteProbe(IdempotencyStore store, RecordTable table, Tiers tiers) {
        this.store = store;
        this.statements = new ProbeStatements(table);
        this.tiers = tiers;
    }

    Finding probe(Route route) {
        try {
            return leadsToTheTable(route)
                    ? probeInEachPlace(route)
                    : new Finding.Unproven(Level.INFO, ELSEWHERE.formatted(route.name()));
        } catch (RuntimeException e) {
            return new Finding.Unproven(Level.INFO, UNREACHED.formatted(route.name(), e.getMessage()));
        }
    }

    private Finding probeInEachPlace(Route route) {
        Finding finding = new Finding.Shared();
        for (Place place : Place.values()) {
            if (finding instanceof Finding.Shared && (place == Place.WEB || tiers.hasEjb())) {
                finding = probe(route, place);
            }
        }
        return finding;
    }

    private Finding probe(Route route, Place place) {
        RouteTrial trial = new RouteTrial(store, statements, tiers);
        boolean seen = false;
        @Nullable RuntimeException failure = null;
        try {
            seen = trial.run(route, place);
        } catch (RuntimeException e) {
            failure = e;
        }
        if (trial.survives(route)) {
            return new Finding.Broken(BROKEN.formatted(route.name(), place));
        }
        if (failure != null) {
            return new Finding.Unproven(Level.WARNING, REFUSED.formatted(route.name(), place, failure.getMessage()));
        }
        return seen
                ? new Finding.Shared()
                : new Finding.Unproven(Level.INFO, OTHER_CONNECTION.formatted(route.name(), place));
    }

    private boolean leadsToTheTable(Route route) {
        boolean[] found = new boolean[1];
        tiers.rollingBack(() -> statements.with(route, handle -> found[0] = statements.isInCatalogue(handle)));
        return found[0];
    }
}
