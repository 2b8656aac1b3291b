// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.placing;

import jakarta.ejb.Stateless;

/** An EJB whose superclass is protected. */
@Stateless
public class InheritingStateless extends Parent {

    public String place(String key) {
        return count(key);
    }
}
