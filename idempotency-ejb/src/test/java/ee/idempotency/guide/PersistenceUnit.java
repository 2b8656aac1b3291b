// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.IdempotencyRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The snippet of the page on the persistence unit. */
interface PersistenceUnit {

    @ApplicationScoped
    class Units {

        @Produces
        @IdempotencyRecords
        @PersistenceContext(unitName = "orders")
        EntityManager records;
    }
}
