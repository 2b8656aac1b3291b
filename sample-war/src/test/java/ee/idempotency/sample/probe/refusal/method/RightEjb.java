// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Stateless;

/** What the faulty EJB should have said. */
@Stateless
@Idempotent
public class RightEjb {

    @PostConstruct
    public void begin() {}

    public String add(@IdempotencyKey String id) {
        return id;
    }

    public void remove(Event event) {}
}
