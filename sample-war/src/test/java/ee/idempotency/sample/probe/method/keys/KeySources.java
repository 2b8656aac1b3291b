// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.inject.Inject;

/** One method for each place where a key may stand. */
public abstract class KeySources {

    @Inject
    private Counter counter;

    @Idempotent
    public String byParameter(@IdempotencyKey String key, String text) {
        return counter.count(text);
    }

    @Idempotent
    public String byGetter(ByGetter order, String text) {
        return counter.count(text);
    }

    @Idempotent
    public String byField(ByField order) {
        return counter.count(order.getText());
    }

    @Idempotent
    public String byComponent(ByComponent order, String text) {
        return counter.count(text);
    }

    @Idempotent(key = "#{order.id}")
    public String byName(Unmarked order, String text) {
        return counter.count(text);
    }

    @Idempotent(key = "#{args[0].id}")
    public String byIndex(Unmarked order, String text) {
        return counter.count(text);
    }

    @Idempotent(key = "#{order.id}:#{order.number}")
    public String byComposite(Unmarked order, String text) {
        return counter.count(text);
    }

    @Idempotent(header = KeysResource.HEADER)
    public String byHeader(String text) {
        return counter.count(text);
    }

    @Idempotent(required = false)
    public String byChoice(@IdempotencyKey String key, String text) {
        return counter.count(text);
    }
}
