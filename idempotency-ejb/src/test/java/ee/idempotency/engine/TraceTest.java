// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.RecordState;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.SupportFields;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceTest {

    private final List<IdempotencyEvent> written = new ArrayList<>();

    @Test
    void writesEachEvent() {
        tell(new Trace(Attempts.fresh(), written::add));

        assertThat(written)
                .map(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Waited",
                        "Granted",
                        "TakenOver",
                        "InProgress",
                        "Mismatched",
                        "Completed",
                        "Completed",
                        "Released");
    }

    @Test
    void makesNoEventThatNobodyWants() {
        tell(new Trace(Attempts.fresh(), new Journal() {
            @Override
            public boolean wants(Class<? extends IdempotencyEvent> type, SupportFields fields) {
                return type == IdempotencyEvent.Completed.class
                        && !fields.values().isEmpty();
            }

            @Override
            public void write(IdempotencyEvent event) {
                written.add(event);
            }
        }));

        assertThat(written).singleElement().isInstanceOf(IdempotencyEvent.Completed.class);
    }

    private static void tell(Trace trace) {
        trace.waited();
        trace.granted(false);
        trace.granted(true);
        trace.answered(new Admission.InProgress());
        trace.answered(new Admission.Mismatch());
        trace.answered(new Admission.PartOf(trace.attempt()));
        trace.completed(RecordState.SUCCEEDED, SupportFields.NONE);
        trace.completed(RecordState.SUCCEEDED, SupportFields.NONE.with("order", "5"));
        trace.released(SupportFields.NONE);
    }
}
