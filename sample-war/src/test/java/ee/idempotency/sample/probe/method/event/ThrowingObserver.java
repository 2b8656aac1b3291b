// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.event;

import ee.idempotency.IdempotencyEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;

/** Throws at each event of an attempt. */
@ApplicationScoped
public class ThrowingObserver {

    /** What it throws. */
    static final String MESSAGE = "this observer throws always";

    void hear(@ObservesAsync IdempotencyEvent.OfAttempt event) {
        throw new IllegalStateException(MESSAGE);
    }
}
