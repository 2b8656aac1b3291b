// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.RecordState;
import ee.idempotency.model.Subject.Request;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What everybody can see: the records, and how often the effect of each key was committed.
 *
 * @param records by key
 * @param effects by key; none is absent
 */
record Committed(Map<Subject, Row> records, Map<Subject, Long> effects) {

    Committed {
        records = Map.copyOf(records);
        effects = Map.copyOf(effects);
    }

    /** A record with all that it says. */
    record Row(
            Request request,
            RecordState state,
            @Nullable String body,
            Instant startedAt,
            Instant expiresAt,
            @Nullable Instant completedAt) {

        boolean expiredAt(Instant now) {
            return !now.isBefore(expiresAt);
        }
    }
}
