// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

import ee.idempotency.sample.probe.app.Note;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Writes the effect of a call, one row, and makes the result that no other call has. */
@Stateless
public class Counter {

    @PersistenceContext(unitName = "notes")
    private EntityManager entityManager;

    public String count(String text) {
        entityManager.persist(new Note(text));
        return text + " " + UUID.randomUUID();
    }
}
