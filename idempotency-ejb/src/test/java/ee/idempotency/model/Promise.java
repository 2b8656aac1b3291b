// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.RecordState;
import ee.idempotency.model.Committed.Row;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds of each look at the database, whatever the model says. */
final class Promise {

    private final Map<Subject, Row> last = new EnumMap<>(Subject.class);
    private final Map<Subject, Long> successes = new EnumMap<>(Subject.class);

    /** Told of each committed state, in order. */
    void see(Committed committed, Instant now, String history) {
        for (Subject subject : Subject.values()) {
            see(subject, committed.records().get(subject), now, history);
        }
        assertThat(committed.effects())
                .as("one effect for each record of a success%s", history)
                .isEqualTo(successes);
    }

    private void see(Subject subject, @Nullable Row row, Instant now, String history) {
        Row before = row == null ? last.remove(subject) : last.put(subject, row);
        if (row != null) {
            assertThat(row.state()).as("state that others see%s", history).isNotEqualTo(RecordState.STARTED);
        }
        if (before == null || !before.equals(row)) {
            seeChange(subject, before, row, now, history);
        }
    }

    private void seeChange(Subject subject, @Nullable Row before, @Nullable Row row, Instant now, String history) {
        if (before != null) {
            Instant end = row == null ? now : row.startedAt();
            assertThat(before.expiresAt())
                    .as("end of the retention of the record that is gone%s", history)
                    .isBeforeOrEqualTo(end);
        }
        if (row != null && row.state() == RecordState.SUCCEEDED) {
            successes.merge(subject, 1L, Long::sum);
        }
    }
}
