// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** An EJB that is protected as a class. */
@Stateless
@Idempotent(key = "#{args[0]}")
public class OnStateless {

    @Inject
    private Counter counter;

    public String place(String key) {
        return counter.count(key);
    }
}
