// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.wiring;

import ee.idempotency.IdempotencyRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Says which of two units holds the records. */
@ApplicationScoped
public class TwoUnits {

    @Produces
    @IdempotencyRecords
    @PersistenceContext(unitName = "notes")
    EntityManager records;
}
