// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import ee.idempotency.Scope;
import ee.idempotency.spi.ScopeResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Keys belong to a caller within a tenant. */
@RequestScoped
public class TenantScope implements ScopeResolver {

    @Inject
    private HttpServletRequest request;

    @Override
    public Scope resolve(Scope caller) {
        return caller.within(Scope.of("tenant", request.getHeader("X-Tenant")));
    }
}
