// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Fingerprint;
import ee.idempotency.Key;
import ee.idempotency.Scope;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Operation;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Finds out how to insert, by trying. It writes one record through the entity, which the provider puts where the application's
 * settings say (a default schema, delimited identifiers, a naming strategy), looks in which table it stands, and tries to insert
 * it there again. In a transaction that is rolled back.
 */
final class InsertionProbe {

    private static final System.Logger LOG = System.getLogger(InsertionProbe.class.getName());

    private static final String NOT_MAPPED = "The persistence unit does not know the idempotency record. Add"
            + " <mapping-file>META-INF/idempotency-orm.xml</mapping-file> to it in persistence.xml.";

    private static final String NO_TABLE =
            "The table idempotency_record can't be written. Let the persistence unit create it,"
                    + " or create it as the guide's page on the schema says.";

    private static final String NOT_UNIQUE =
            "The table idempotency_record takes the same id twice. Make the column id its primary key.";

    private static final String TABLES = """
            SELECT table_schema, table_name FROM information_schema.tables
            WHERE LOWER(table_name) = 'idempotency_record'""";

    /** H2 alone has a table of its settings there. */
    private static final String H2_MODE = """
            SELECT setting_value FROM information_schema.settings WHERE setting_name = 'MODE'""";

    private static final String H2_SETTINGS = """
            SELECT table_name FROM information_schema.tables
            WHERE LOWER(table_schema) = 'information_schema' AND LOWER(table_name) = 'settings'""";

    private static final String[] COLUMNS = {"id", "operation", "fingerprint", "state", "started_at", "expires_at"};

    private final EntityManager entityManager;
    private final Attempt attempt = new Attempt(
            Key.of("probe-" + UUID.randomUUID()),
            Scope.anonymous(),
            new Operation("probe", Duration.ofSeconds(1), Duration.ofSeconds(1), AfterExpiry.RUN_AGAIN),
            new Fingerprint("probe", ""));

    private InsertionProbe(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    static Insertion probe(EntityManager entityManager) {
        InsertionProbe probe = new InsertionProbe(entityManager);
        probe.writeThroughEntity();
        try {
            return probe.skipping().orElseGet(PersistingInsertion::new);
        } catch (PersistenceException e) {
            LOG.log(
                    Level.DEBUG,
                    "This database does not skip a duplicate insert; records are persisted and flushed.",
                    e);
            return new PersistingInsertion();
        }
    }

    private void writeThroughEntity() {
        try {
            new PersistingInsertion().insert(entityManager, attempt, Instant.EPOCH, Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            throw new PersistenceException(NOT_MAPPED, e);
        } catch (PersistenceException e) {
            throw new PersistenceException(NO_TABLE, e);
        }
    }

    private Optional<Insertion> skipping() {
        List<?> tables = entityManager.createNativeQuery(TABLES).getResultList();
        return tables.stream()
                .map(Object[].class::cast)
                .map(row -> new Table((String) row[0], (String) row[1]))
                .filter(this::holdsTheProbe)
                .findFirst()
                .map(this::skipping)
                .map(this::proved);
    }

    private boolean holdsTheProbe(Table table) {
        Object count = entityManager
                .createNativeQuery("SELECT COUNT(*) FROM " + table.quoted() + " WHERE " + table.columns("id") + " = ?1")
                .setParameter(1, attempt.identity().id())
                .getSingleResult();
        return ((Number) count).intValue() == 1;
    }

    private Insertion skipping(Table table) {
        if (!hasRows(H2_SETTINGS)) {
            return SkippingInsertion.onConflict(table.quoted(), table.columns(COLUMNS), true);
        }
        boolean postgreSqlMode =
                entityManager.createNativeQuery(H2_MODE).getResultList().contains("PostgreSQL");
        return postgreSqlMode
                ? SkippingInsertion.onConflict(table.quoted(), table.columns(COLUMNS), false)
                : SkippingInsertion.whereNotExists(table.quoted(), table.columns(COLUMNS), table.columns("id"));
    }

    private boolean hasRows(String query) {
        return !entityManager.createNativeQuery(query).getResultList().isEmpty();
    }

    private Insertion proved(Insertion insertion) {
        if (insertion.insert(entityManager, attempt, Instant.EPOCH, Instant.EPOCH)) {
            throw new IllegalStateException(NOT_UNIQUE);
        }
        return insertion;
    }

    /** A table as the database's catalogue spells it; its columns are spelled likewise. */
    private record Table(String schema, String name) {

        String quoted() {
            return quote(schema) + "." + quote(name);
        }

        String columns(String... columns) {
            boolean upper = name.equals(name.toUpperCase(Locale.ROOT));
            return List.of(columns).stream()
                    .map(column -> quote(upper ? column.toUpperCase(Locale.ROOT) : column))
                    .reduce((left, right) -> left + ", " + right)
                    .orElseThrow();
        }

        private static String quote(String identifier) {
            return '"' + identifier.replace("\"", "\"\"") + '"';
        }
    }
}
