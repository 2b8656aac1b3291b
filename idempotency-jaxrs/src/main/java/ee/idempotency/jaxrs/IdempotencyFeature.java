// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import org.jspecify.annotations.Nullable;

/**
 * Binds the filter pair to the protected resource methods, and to no others. Found by Jakarta REST as a service (Jakarta RESTful
 * Web Services 3.1, section 4.1.2), so that an application lists nothing. Thread-safe.
 */
public final class IdempotencyFeature implements DynamicFeature {

    /** After authentication and authorization: who may not call an operation is not admitted to it. */
    private static final int AFTER_AUTHORIZATION = Priorities.AUTHORIZATION + 500;

    /** Response filters run from the highest number to the lowest: ours sees the answer that all others have made. */
    private static final int LAST = 10;

    private @Nullable Door door;

    /** For the service loader. */
    public IdempotencyFeature() {}

    /**
     * @throws IllegalArgumentException when the method can't be protected as it is declared
     */
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        ResourceMethod method = new ResourceMethod(resource.getResourceClass(), resource.getResourceMethod());
        if (method.idempotent().isEmpty()) {
            return;
        }
        Door opened = open();
        new OperationReader(opened.settings()).read(method).ifPresent(operation -> {
            context.register(new IdempotentRequestFilter(operation, opened), AFTER_AUTHORIZATION);
            context.register(IdempotentResponseFilter.class, LAST);
        });
    }

    private synchronized Door open() {
        Door opened = door;
        if (opened == null) {
            opened = Door.open();
            door = opened;
        }
        return opened;
    }
}
