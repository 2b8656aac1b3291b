// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a database is used.
 *
 * @param insertion how it inserts
 * @param completing how it stores a result
 * @param reading how it reads a record that an insert has found
 * @param peeking how it reads a record without a transaction
 * @param purging how it deletes what has expired
 * @param table where the records stand, if that was found
 */
record Usage(
        Insertion insertion,
        Completing completing,
        Reading reading,
        Reading peeking,
        Purging purging,
        @Nullable RecordTable table) {

    /** What every database understands. */
    static final Usage GENERIC = generic(null);

    static Usage generic(@Nullable RecordTable table) {
        return new Usage(
                new PersistingInsertion(),
                Completing.PORTABLE,
                Reading.PLAIN,
                Reading.PLAIN,
                SelectingPurging.PORTABLE,
                table);
    }

    Usage with(Reading otherPeeking) {
        return new Usage(insertion, completing, reading, otherPeeking, purging, table);
    }

    Usage with(Purging other) {
        return new Usage(insertion, completing, reading, peeking, other, table);
    }

    /** The same, as far as it is queries, with these named in the unit; but for the purge's, which are rare. */
    Usage named(EntityManager entityManager) {
        UnaryOperator<Update> way = update -> update.named(entityManager);
        return new Usage(
                insertion.by(way),
                completing.by(way),
                reading.named(entityManager),
                peeking.named(entityManager),
                purging,
                table);
    }

    Optional<RecordTable> knownTable() {
        return Optional.ofNullable(table);
    }
}
