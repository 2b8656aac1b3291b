// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

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

    Optional<RecordTable> knownTable() {
        return Optional.ofNullable(table);
    }
}
