// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A CDI bean that is protected as a class. */
@ApplicationScoped
@Idempotent(key = "#{args[0]}")
public class OnPlain {

    @Inject
    private Counter counter;

    public String place(String key) {
        return counter.count(key);
    }
}
