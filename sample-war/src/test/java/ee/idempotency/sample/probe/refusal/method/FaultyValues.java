// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.StoreFailure;
import jakarta.enterprise.context.ApplicationScoped;

/** Each method has one mistake in a value of its annotation. */
@ApplicationScoped
public class FaultyValues {

    private static final String FIFTY = "01234567890123456789012345678901234567890123456789";
    private static final String LONG = "too long " + FIFTY + FIFTY + FIFTY + FIFTY + FIFTY;

    @Idempotent(retention = "PT0S")
    public void unkept(@IdempotencyKey String id) {}

    @Idempotent(retention = "PT-1S")
    public void past(@IdempotencyKey String id) {}

    @Idempotent(retention = "two days")
    public void words(@IdempotencyKey String id) {}

    @Idempotent(waitLimit = "PT0S")
    public void waitless(@IdempotencyKey String id) {}

    @Idempotent(waitLimit = "soon")
    public void impatient(@IdempotencyKey String id) {}

    @Idempotent(inFlight = InFlight.REJECT, waitLimit = "PT2S")
    public void undecided(@IdempotencyKey String id) {}

    @Idempotent(operation = LONG)
    public void longwinded(@IdempotencyKey String id) {}

    @Idempotent(releasedStatuses = 409)
    public void releasing(@IdempotencyKey String id) {}

    @Idempotent(onStoreFailure = StoreFailure.PROCEED)
    public void proceeding(@IdempotencyKey String id) {}

    @Idempotent(excluded = "/7")
    public void pointless(@IdempotencyKey String id) {}

    @Idempotent
    public void overloaded(@IdempotencyKey String id) {}

    @Idempotent
    public void overloaded(@IdempotencyKey String id, int number) {}
}
