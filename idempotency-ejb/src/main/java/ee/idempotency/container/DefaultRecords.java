// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.IdempotencyRecords;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.NullUnmarked;

/**
 * The entity manager of the application's own persistence unit. Without a scope, so that it is no bean by itself: {@link
 * RecordsExtension} adds it to applications that produce none.
 */
@NullUnmarked
public class DefaultRecords {

    /**
     * No {@code @PersistenceContext} stands here: servers resolve every one that they find in a class file, and where there are
     * several units they fail the deployment, although the bean is not used. The extension adds it to the bean; a server that
     * injects by class files alone (Payara 6) leaves the field empty.
     */
    EntityManager injected;

    @Inject
    private RecordsExtension extension;

    @Produces
    @IdempotencyRecords
    EntityManager records() {
        return injected == null ? extension.lookUp() : injected;
    }
}
