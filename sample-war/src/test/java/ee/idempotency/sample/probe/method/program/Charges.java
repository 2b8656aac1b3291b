// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import ee.idempotency.IdempotencyContext;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.Key;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;

/** Asks which attempt it runs in, and leaves a mark for support. */
@Stateless
public class Charges {

    @Inject
    private IdempotencyContext context;

    @Inject
    private Counter counter;

    @Idempotent
    public String charge(@IdempotencyKey String key) {
        counter.count(key);
        context.addSupportField("charge", "ch_1");
        context.addSupportField("order", "first");
        context.addSupportField("order", "o_2");
        return said();
    }

    /** Unprotected. */
    public String said() {
        context.addSupportField("ignored", "unless protected");
        return context.isProtected() + " " + context.key().map(Key::value).orElse("none") + " "
                + context.startedAt().map(Instant::toEpochMilli).orElse(0L);
    }
}
