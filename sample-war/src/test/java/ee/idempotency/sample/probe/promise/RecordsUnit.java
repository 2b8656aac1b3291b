// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import ee.idempotency.IdempotencyRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Says that the unit {@code notes} holds the records. */
@ApplicationScoped
public class RecordsUnit {

    @Produces
    @IdempotencyRecords
    @PersistenceContext(unitName = "notes")
    EntityManager records;
}
