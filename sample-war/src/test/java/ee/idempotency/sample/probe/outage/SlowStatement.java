// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.outage;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A statement of the business that takes two and a half seconds, on PostgreSQL. */
@Stateless
public class SlowStatement {

    @PersistenceContext(unitName = "notes")
    private EntityManager entityManager;

    public void execute() {
        entityManager.createNativeQuery("select 1 from pg_sleep(2.5)").getResultList();
    }
}
