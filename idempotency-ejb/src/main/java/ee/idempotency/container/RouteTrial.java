// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.Fingerprint;
import ee.idempotency.Key;
import ee.idempotency.Scope;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.Operation;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One transaction that is rolled back: it writes records through the store, looks for one by a route, and writes rows by the
 * route. What is done in an EJB is done in two calls of it: Payara Micro 6.2025.10 gives the second call another connection than the
 * first. All rows are expired from the start, so that the purge takes what a crash leaves.
 */
final class RouteTrial {

    private final IdempotencyStore store;
    private final ProbeStatements statements;
    private final Tiers tiers;
    private final Attempt record = probe();
    private final Attempt other = probe();
    private final String row = probe().identity().id();
    private boolean seen;

    RouteTrial(IdempotencyStore store, ProbeStatements statements, Tiers tiers) {
        this.store = store;
        this.statements = statements;
        this.tiers = tiers;
    }

    /**
     * Writes, looks and rolls back.
     *
     * @return whether the record was seen by the route
     * @throws RuntimeException when a statement failed
     */
    boolean run(Route route, Place place) {
        tiers.rollingBack(() -> {
            switch (place) {
                case WEB -> {
                    admit(record);
                    statements.with(route, this::write);
                }
                case EJB -> {
                    admit(record);
                    tiers.inEjb(() -> statements.with(route, handle -> statements.insert(handle, id(other))));
                    tiers.inEjb(() -> statements.with(route, this::write));
                }
                case RECORD_IN_EJB -> statements.with(route, this::writeAroundEjb);
            }
        });
        return seen;
    }

    /** Whether something of it is there, seen by a later transaction; it is deleted then. */
    boolean survives(Route route) {
        boolean[] survives = new boolean[1];
        tiers.rollingBack(() ->
                statements.with(route, handle -> survives[0] = statements.has(handle, id(record), id(other), row)));
        if (survives[0]) {
            tiers.committing(
                    () -> statements.with(route, handle -> statements.delete(handle, id(record), id(other), row)));
        }
        return survives[0];
    }

    private void write(Route.Handle handle) throws SQLException {
        statements.insert(handle, row);
        look(handle);
    }

    private void writeAroundEjb(Route.Handle handle) throws SQLException {
        statements.insert(handle, row);
        tiers.inEjb(() -> admit(other));
        tiers.inEjb(() -> admit(record));
        look(handle);
    }

    private void look(Route.Handle handle) throws SQLException {
        seen = statements.has(handle, id(record));
    }

    private void admit(Attempt attempt) {
        store.admit(attempt, Instant.EPOCH, Instant.EPOCH);
    }

    private static String id(Attempt attempt) {
        return attempt.identity().id();
    }

    private static Attempt probe() {
        return new Attempt(
                Key.of("probe-" + UUID.randomUUID()),
                Scope.anonymous(),
                new Operation(
                        "probe", Duration.ofSeconds(1), Duration.ofSeconds(1), AfterExpiry.RUN_AGAIN, Claim.FIRST),
                new Fingerprint("probe", ""));
    }
}
