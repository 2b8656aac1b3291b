// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import java.time.Instant;

/** How a database deletes records that have expired. */
sealed interface Purging permits DirectPurging, SelectingPurging {

    /**
     * Deletes records that expired before the given instant, oldest first.
     *
     * @return how many, at most {@code limit}; fewer when no more have expired, or others hold them
     */
    int purge(EntityManager entityManager, Instant expiredBefore, int limit);
}
