// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyRecords;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.NullUnmarked;

/**
 * The entity manager of the application's only persistence unit. Without a scope, so that it is no bean by itself: {@link
 * RecordsExtension} adds it to applications that produce none.
 */
@NullUnmarked
public class DefaultRecords {

    @Produces
    @IdempotencyRecords
    @PersistenceContext
    EntityManager records;
}
