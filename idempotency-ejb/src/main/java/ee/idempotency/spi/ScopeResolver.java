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
     * The scope of the current call; on the request's thread, after authentication and authorization, outside any transaction
     * of the library.
     *
     * @param caller the scope of the authenticated principal, or {@link Scope#anonymous()}
     */
    Scope resolve(Scope caller);
}
