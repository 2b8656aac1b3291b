// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.wiring;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A bean over the unit that does not hold the records. */
@Stateless
public class OtherSource {

    @PersistenceContext(unitName = "archive")
    private EntityManager entityManager;

    public boolean isOpen() {
        return entityManager.isOpen();
    }
}
