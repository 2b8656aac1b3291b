// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.spi;

import ee.idempotency.Scope;

/**
 * Tells who a key belongs to. An application implements it as a CDI bean to scope keys by tenant or by API token; without one
 * the caller's own scope is used.
 *
 * <pre>{@code
 * @RequestScoped
 * public class TenantScope implements ScopeResolver {
 *     @Override
 *     public Scope resolve(Scope caller) {
 *         return caller.within(Scope.of("tenant", tenant.id()));
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface ScopeResolver {

    /**
     * The scope of the current attempt, on its thread. For a request it is asked after authentication and authorization, outside any
     * transaction of the library.
     *
     * <p>For a call of a bean method, and for {@link ee.idempotency.Idempotency}, it is asked inside the caller's transaction where
     * there is one, and perhaps outside of any HTTP request: by a timer, a message, a batch step. A bean that needs what only a request
     * has must do without it then. It is not asked for an attempt inside another one's transaction, which has that
     * one's scope, nor for a call that names its scope itself.
     *
     * @param caller the scope of the authenticated principal, or {@link Scope#anonymous()}
     */
    Scope resolve(Scope caller);
}
