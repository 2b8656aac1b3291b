// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Fingerprint;
import ee.idempotency.Key;
import ee.idempotency.Scope;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Operation;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds out how to insert, by trying. It writes one record through the entity, which the provider puts where the application's
 * mapping and settings say, looks in which table it stands, and tries to insert it there again. Each try has a transaction of
 * its own, which is rolled back: a statement that some database does not understand must not spoil the next.
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

    private final EntityManager entityManager;
    private final Consumer<Runnable> apart;
    private final Attempt attempt = new Attempt(
            Key.of("probe-" + UUID.randomUUID()),
            Scope.anonymous(),
            new Operation("probe", Duration.ofSeconds(1), Duration.ofSeconds(1), AfterExpiry.RUN_AGAIN),
            new Fingerprint("probe", ""));

    private InsertionProbe(EntityManager entityManager, Consumer<Runnable> apart) {
        this.entityManager = entityManager;
        this.apart = apart;
    }

    /**
     * How this database is used.
     *
     * @param apart does work in a transaction of its own that is rolled back
     */
    static Usage probe(EntityManager entityManager, Consumer<Runnable> apart) {
        InsertionProbe probe = new InsertionProbe(entityManager, apart);
        probe.inTransaction(probe::writeThroughEntity);
        return Stream.of(Catalogue.values())
                .map(probe::find)
                .flatMap(Optional::stream)
                .findFirst()
                .map(probe::usage)
                .orElse(Usage.GENERIC);
    }

    /** The table that holds the probe, and the database as far as it is known. */
    private record Found(RecordTable table, Optional<Database> database) {}

    private Optional<Found> find(Catalogue catalogue) {
        return tried(() -> candidates(catalogue)).stream()
                .flatMap(List::stream)
                .filter(found -> tried(() -> holdsTheProbe(found.table)).orElse(false))
                .findFirst();
    }

    private List<Found> candidates(Catalogue catalogue) {
        Optional<Database> database = Database.of(catalogue, entityManager);
        return catalogue.tables(entityManager, RecordTable.COLUMNS).stream()
                .filter(table -> table.has(RecordTable.COLUMNS))
                .map(table -> database.map(known -> known.quoting(table)).orElse(table))
                .map(table -> new Found(table, database))
                .toList();
    }

    private Usage usage(Found found) {
        return found.database
                .flatMap(database -> tried(() -> proved(database, found.table)))
                .orElseGet(() -> Usage.generic(found.table));
    }

    /** Tried twice: the insert finds the record that the entity wrote, and the read finds it too. */
    private Usage proved(Database database, RecordTable table) {
        Insertion insertion = database.insertion(table, entityManager);
        Reading reading = database.reading(table);
        writeThroughEntity();
        if (insertion.insert(entityManager, attempt, Instant.EPOCH, Instant.EPOCH)) {
            throw new StoreException(Reason.UNAVAILABLE, NOT_UNIQUE, null);
        }
        return reading.find(entityManager, attempt.identity())
                .map(record -> new Usage(insertion, reading, table))
                .orElseThrow(() -> new PersistenceException("the record is there, but can't be read"));
    }

    private boolean writeThroughEntity() {
        try {
            return new PersistingInsertion().insert(entityManager, attempt, Instant.EPOCH, Instant.EPOCH);
        } catch (IllegalArgumentException e) {
            throw new PersistenceException(NOT_MAPPED, e);
        } catch (PersistenceException e) {
            throw new PersistenceException(NO_TABLE, e);
        }
    }

    private boolean holdsTheProbe(RecordTable table) {
        writeThroughEntity();
        Object count = entityManager
                .createNativeQuery("SELECT COUNT(*) FROM " + table.quoted() + " WHERE " + table.column("id") + " = ?1")
                .setParameter(1, attempt.identity().id())
                .getSingleResult();
        return ((Number) count).intValue() == 1;
    }

    /** What a try comes to; empty when this database does not understand it. */
    private <T> Optional<T> tried(Supplier<T> work) {
        try {
            return Optional.of(inTransaction(work));
        } catch (PersistenceException e) {
            LOG.log(Level.DEBUG, "This database does not understand one way to insert; another is tried.", e);
            return Optional.empty();
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        List<T> results = new ArrayList<>();
        apart.accept(() -> results.add(work.get()));
        return results.get(0);
    }
}
