// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import jakarta.enterprise.context.ApplicationScoped;

/** A CDI bean whose superclass is protected. */
@ApplicationScoped
public class InheritingPlain extends Parent {

    public String place(String key) {
        return count(key);
    }
}
