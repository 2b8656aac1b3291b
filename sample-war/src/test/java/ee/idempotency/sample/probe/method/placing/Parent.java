// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.inject.Inject;

/** Protects the beans below it. */
@Idempotent(key = "#{args[0]}")
public abstract class Parent {

    @Inject
    private Counter counter;

    String count(String key) {
        return counter.count(key);
    }
}
