// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a database is used.
 *
 * @param insertion how it inserts
 * @param reading how it reads a record that stands there
 * @param purging how it deletes what has expired
 * @param table where the records stand, if that was found
 */
record Usage(
        Insertion insertion,
        Reading reading,
        Purging purging,
        @Nullable RecordTable table) {

    /** What every database understands. */
    static final Usage GENERIC = generic(null);

    static Usage generic(@Nullable RecordTable table) {
        return new Usage(new PersistingInsertion(), Reading.PLAIN, SelectingPurging.PORTABLE, table);
    }

    Usage with(Purging other) {
        return new Usage(insertion, reading, other, table);
    }

    /** The same with its statements named in the unit, but for the purge's, which are rare. */
    Usage named(EntityManager entityManager) {
        return new Usage(insertion.named(entityManager), reading.named(entityManager), purging, table);
    }

    Optional<RecordTable> knownTable() {
        return Optional.ofNullable(table);
    }
}
