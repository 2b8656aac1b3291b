// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import ee.idempotency.sample.probe.app.Note;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The business rows, in another unit than the records. */
@Stateless
public class Archive {

    @PersistenceContext(unitName = "archive")
    private EntityManager entityManager;

    public void add(String text) {
        entityManager.persist(new Note(text));
        entityManager.flush();
    }

    public long count(String text) {
        return entityManager
                .createQuery("SELECT COUNT(n) FROM Note n WHERE n.text = :text", Long.class)
                .setParameter("text", text)
                .getSingleResult();
    }
}
