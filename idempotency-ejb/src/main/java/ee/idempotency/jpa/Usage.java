// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a database is used.
 *
 * @param insertion how it inserts
 * @param table where the records stand, if that was found
 */
record Usage(Insertion insertion, @Nullable RecordTable table) {

    /** What every database understands. */
    static final Usage GENERIC = new Usage(new PersistingInsertion(), null);

    Optional<RecordTable> knownTable() {
        return Optional.ofNullable(table);
    }
}
