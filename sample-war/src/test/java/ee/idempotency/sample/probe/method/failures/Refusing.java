// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.failures;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.inject.Inject;

/** One method for each kind of exception, thrown after a row was written. The message is another one in each execution. */
public abstract class Refusing {

    @Inject
    private Counter counter;

    @Idempotent
    public String declined(@IdempotencyKey String key) throws Declined {
        throw new Declined(counter.count(key));
    }

    @Idempotent
    public String bounced(@IdempotencyKey String key) {
        throw new Bounced(counter.count(key));
    }

    @Idempotent
    public String unmakeable(@IdempotencyKey String key) throws Unmakeable {
        throw new Unmakeable(counter.count(key), 7);
    }

    @Idempotent
    public String undone(@IdempotencyKey String key) {
        throw new Undone(counter.count(key));
    }

    @Idempotent
    public String broken(@IdempotencyKey String key) {
        throw new IllegalStateException(counter.count(key));
    }
}
