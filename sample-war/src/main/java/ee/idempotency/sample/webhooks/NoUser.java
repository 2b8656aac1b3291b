// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.webhooks;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;

/**
 * The caller of a signed request: nobody by name, also if credentials came with it. Otherwise a user who has seen a signed
 * event could send it again under his own name, where its id would be a new key.
 */
record NoUser(SecurityContext request) implements SecurityContext {

    @Override
    public Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean isUserInRole(String role) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return request.isSecure();
    }

    @Override
    public String getAuthenticationScheme() {
        return null;
    }
}
