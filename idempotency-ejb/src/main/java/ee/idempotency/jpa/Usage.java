// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a database is used.
 *
 * @param insertion how it inserts
 * @param completing how it stores a result
 * @param reading how it reads a record that stands there
 * @param purging how it deletes what has expired
 * @param table where the records stand, if that was found
 */
record Usage(
        Insertion insertion,
        Completing completing,
        Reading reading,
        Purging purging,
        @Nullable RecordTable table) {

    /** What every database understands. */
    static final Usage GENERIC = generic(null);

    static Usage generic(@Nullable RecordTable table) {
        return new Usage(
                new PersistingInsertion(), Completing.PORTABLE, Reading.PLAIN, SelectingPurging.PORTABLE, table);
    }

    Usage with(Purging other) {
        return new Usage(insertion, completing, reading, other, table);
    }

    /** The same with its updates by this way, but for the purge's, which are rare. */
    Usage by(Way way) {
        return new Usage(insertion.by(way), completing.by(way), reading, purging, table);
    }

    /** The same with its updates, as far as they are queries, and its reading named in the unit. */
    Usage named(EntityManager entityManager) {
        Usage named = by(Way.named(entityManager));
        return new Usage(named.insertion, named.completing, reading.named(entityManager), purging, table);
    }

    Optional<RecordTable> knownTable() {
        return Optional.ofNullable(table);
    }
}
