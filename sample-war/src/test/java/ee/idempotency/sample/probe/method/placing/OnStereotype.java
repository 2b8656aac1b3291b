// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import ee.idempotency.sample.probe.method.Counter;
import jakarta.inject.Inject;

/** A CDI bean that its stereotype protects. */
@Guarded
public class OnStereotype {

    @Inject
    private Counter counter;

    public String place(String key) {
        return counter.count(key);
    }
}
