// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.Fingerprint;
import ee.idempotency.Key;
import ee.idempotency.RecordState;
import ee.idempotency.Scope;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.Operation;
import ee.idempotency.spi.StoredRecord;
import ee.idempotency.spi.SupportFields;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds out how to insert, read and purge, by trying. It writes one record through the entity, which the provider puts where the
 * application's mapping and settings say, looks in which table it stands, and tries to insert it there again and to purge it. Each
 * try has a transaction of its own, which is rolled back: a statement that some database does not understand must not spoil the
 * next.
 */
final class InsertionProbe {

    private static final System.Logger LOG = System.getLogger(InsertionProbe.class.getName());

    private static final Duration WATCH_IDLE = Duration.ofSeconds(10);
    private static final byte[] RESULT = {0, (byte) 0xFF};

    /** Whether the column is a key, by the standard's catalogue. */
    private static final String UNIQUE = """
            SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLE_CONSTRAINTS c
            JOIN INFORMATION_SCHEMA.KEY_COLUMN_USAGE k
            ON k.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND k.CONSTRAINT_NAME = c.CONSTRAINT_NAME
            AND k.TABLE_NAME = c.TABLE_NAME
            WHERE c.CONSTRAINT_TYPE IN ('PRIMARY KEY', 'UNIQUE')
            AND k.TABLE_SCHEMA = ?1 AND k.TABLE_NAME = ?2 AND k.COLUMN_NAME = ?3""";

    private final EntityManager entityManager;
    private final Consumer<Runnable> apart;
    private final Attempt attempt = attempt();

    private InsertionProbe(EntityManager entityManager, Consumer<Runnable> apart) {
        this.entityManager = entityManager;
        this.apart = apart;
    }

    private static Attempt attempt() {
        return new Attempt(
                Key.of("probe-" + UUID.randomUUID()),
                Scope.anonymous(),
                new Operation(
                        "probe", Duration.ofSeconds(1), Duration.ofSeconds(1), AfterExpiry.RUN_AGAIN, Claim.FIRST),
                new Fingerprint("probe", ""));
    }

    /**
     * How this database is used.
     *
     * @param apart does work in a transaction of its own that is rolled back
     */
    static Usage probe(EntityManager entityManager, Consumer<Runnable> apart) {
        InsertionProbe probe = new InsertionProbe(entityManager, apart);
        probe.write();
        return Stream.of(Catalogue.values())
                .map(probe::find)
                .flatMap(Optional::stream)
                .findFirst()
                .map(probe::usage)
                .orElseGet(() -> probe.generic(Optional.empty()));
    }

    private void write() {
        try {
            inTransaction(this::writeThroughEntity);
        } catch (IllegalArgumentException e) {
            throw SchemaFinding.notMapped(e);
        } catch (PersistenceException e) {
            throw SchemaFinding.notWritten(e, candidates());
        }
    }

    /** The table that holds the probe, and the database as far as it is known. */
    record Found(RecordTable table, Optional<Database> database) {}

    private Optional<Found> find(Catalogue catalogue) {
        return candidates(catalogue)
                .filter(found -> found.table.has(RecordTable.COLUMNS))
                .filter(found -> tried(() -> holdsTheProbe(found.table)).orElse(false))
                .findFirst();
    }

    private Stream<Found> candidates() {
        return Stream.of(Catalogue.values()).flatMap(this::candidates);
    }

    private Stream<Found> candidates(Catalogue catalogue) {
        return tried(() -> Database.of(catalogue, entityManager)).stream()
                .flatMap(database -> places(database).flatMap(place -> candidates(catalogue, database, place)));
    }

    private static Stream<String> places(Optional<Database> database) {
        return database.map(Database::places).orElseGet(() -> Stream.of(""));
    }

    private Stream<Found> candidates(Catalogue catalogue, Optional<Database> database, String place) {
        return tried(() -> catalogue.tables(entityManager, RecordTable.COLUMNS, place)).stream()
                .flatMap(List::stream)
                .map(table -> database.map(known -> known.own(table)).orElse(table))
                .map(table -> new Found(table, database));
    }

    private Usage usage(Found found) {
        Usage usage = found.database
                .flatMap(database -> tried(() -> proved(database, found)))
                .orElseGet(() -> generic(Optional.of(found)));
        Usage connected =
                usage.insertion() instanceof SkippingInsertion insertion ? connected(usage, insertion, found) : usage;
        return found.database
                .flatMap(database -> tried(() -> proved(database.purging(found.table, entityManager))))
                .map(connected::with)
                .orElse(connected);
    }

    /** The same on the transaction's connection, where the provider gives that and it proves as good. */
    private Usage connected(Usage usage, SkippingInsertion insertion, Found found) {
        return Stream.<Supplier<UnitConnection>>of(
                        UnwrappedConnection::new, () -> HibernateConnection.of(entityManager))
                .map(this::tried)
                .flatMap(Optional::stream)
                .map(connection -> tried(() -> connected(usage, insertion, found, connection))
                        .map(connected -> peeking(connected, found, connection)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(usage);
    }

    private Usage connected(Usage usage, SkippingInsertion insertion, Found found, UnitConnection connection) {
        StatementWatch watch = new StatementWatch(WATCH_IDLE);
        UnaryOperator<Update> way = update -> update.connected(connection, watch);
        Usage wanted = new Usage(
                insertion.by(way),
                usage.completing().by(way),
                usage.reading().connected(connection, found.table),
                Reading.plain(found.table),
                usage.purging(),
                found.table);
        return proved(insertion.by(way), wanted, found);
    }

    /** The same with what has no transaction on a connection too, where the provider has one for that. */
    private Usage peeking(Usage usage, Found found, UnitConnection connection) {
        return tried(() ->
                        Reading.plain(found.table).connected(connection.withoutTransaction(entityManager), found.table))
                .filter(peeking -> tried(
                                () -> peeking.find(entityManager, attempt().identity()))
                        .isPresent())
                .map(usage::with)
                .orElse(usage);
    }

    /** The record that the entity wrote has expired, so it is found. */
    private Purging proved(Purging purging) {
        writeThroughEntity();
        if (purging.purge(entityManager, Instant.EPOCH.plusMillis(1), 1) != 1) {
            throw new PersistenceException("an expired record is there, but is not purged");
        }
        return purging;
    }

    /** Tried: the insert finds the record that the entity wrote, the read finds it too, one that was inserted whole, and a completion. */
    private Usage proved(Database database, Found found) {
        SkippingInsertion insertion = database.insertion(found.table, entityManager);
        return proved(
                insertion,
                new Usage(
                        insertion,
                        Completing.in(found.table),
                        database.reading(found.table),
                        Reading.PLAIN,
                        SelectingPurging.PORTABLE,
                        found.table),
                found);
    }

    private Usage proved(SkippingInsertion insertion, Usage usage, Found found) {
        writeThroughEntity();
        if (insertion.insert(entityManager, attempt, Instant.EPOCH, Instant.EPOCH)) {
            throw SchemaFinding.notUnique(Optional.of(found));
        }
        if (insertion.looksFirst() && !constrained(found.table)) {
            throw new PersistenceException("this insert does not tell whether the table takes the same id twice");
        }
        return usage.reading()
                .find(entityManager, attempt.identity())
                .flatMap(written -> insertedWhole(insertion, usage.peeking()))
                .flatMap(whole -> completed(usage.completing(), usage.reading()))
                .map(completed -> usage)
                .orElseThrow(() -> new PersistenceException("the record is there, but can't be read"));
    }

    /** A record of another identity, with all that one can have; empty when it does not come back as it was. */
    private Optional<StoredResult> insertedWhole(SkippingInsertion insertion, Reading reading) {
        Attempt done = attempt();
        insertion.insertCompleted(entityManager, done, Instant.EPOCH, Instant.EPOCH, completion(done));
        return stored(done, reading);
    }

    /** The record that the entity wrote, with its result; empty when it does not come back as it was. */
    private Optional<StoredResult> completed(Completing completing, Reading reading) {
        completing.complete(entityManager, completion(attempt));
        return stored(attempt, reading);
    }

    private static Completion completion(Attempt done) {
        return new Completion(
                done.identity(),
                new StoredResult(RecordState.SUCCEEDED, 200, RESULT.clone()),
                SupportFields.NONE,
                Instant.EPOCH);
    }

    private Optional<StoredResult> stored(Attempt done, Reading reading) {
        return reading.find(entityManager, done.identity())
                .map(StoredRecord::result)
                .filter(stored -> Arrays.equals(stored.payload(), RESULT));
    }

    /** The constraint may be deferred until commit, so that the catalogue alone tells of it. */
    private Usage generic(Optional<Found> found) {
        Optional<RecordTable> table = found.map(Found::table);
        boolean unique = table.flatMap(known -> tried(() -> constrained(known))).orElse(false);
        if (!unique && tried(this::writeTwice).isPresent()) {
            throw SchemaFinding.notUnique(found);
        }
        return Usage.generic(table.orElse(null));
    }

    private boolean writeTwice() {
        writeThroughEntity();
        return writeThroughEntity();
    }

    private boolean constrained(RecordTable table) {
        Object count = entityManager
                .createNativeQuery(UNIQUE)
                .setParameter(1, table.schema())
                .setParameter(2, table.name())
                .setParameter(3, table.columns().get("id"))
                .getSingleResult();
        return ((Number) count).intValue() > 0;
    }

    private boolean writeThroughEntity() {
        return new PersistingInsertion().insert(entityManager, attempt, Instant.EPOCH, Instant.EPOCH);
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
            LOG.log(Level.DEBUG, "This database does not understand one statement; another is tried.", e);
            return Optional.empty();
        }
    }

    private <T> T inTransaction(Supplier<T> work) {
        List<T> results = new ArrayList<>();
        apart.accept(() -> results.add(work.get()));
        return results.get(0);
    }
}
