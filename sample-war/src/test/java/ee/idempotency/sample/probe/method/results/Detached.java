// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.results;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Looks at an entity that came back, in a transaction of its own. */
@Stateless
public class Detached {

    @PersistenceContext(unitName = "notes")
    private EntityManager entityManager;

    public String said(Product product) {
        boolean managed = entityManager.contains(product);
        Product row = entityManager.find(Product.class, product.getId());
        return (managed ? "managed " : "detached ") + product.getId() + " " + product.getName() + " of a row named "
                + row.getName();
    }
}
