// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;

/** How updates reach the database. */
interface Way {

    Update of(Update update);

    /** As named queries of the unit, which the provider translates once and not with each execution. */
    static Way named(EntityManager entityManager) {
        return update -> update instanceof QueriedUpdate queried ? queried.named(entityManager) : update;
    }

    /** On the connection of the transaction. */
    static Way connected(StatementWatch watch) {
        return update ->
                update instanceof QueriedUpdate queried && queried.statement().nativeSql()
                        ? ConnectedUpdate.of(queried.statement(), watch)
                        : update;
    }
}
