// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.app;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Writes notes, and leaves it to the commit to flush them. */
@Stateless
public class Notes {

    @PersistenceContext(unitName = "notes")
    private EntityManager entityManager;

    public void add(String text) {
        entityManager.persist(new Note(text));
    }

    /** A row that the database refuses, which shows at the flush only. */
    public void addBroken() {
        entityManager.persist(new Note(null));
    }
}
