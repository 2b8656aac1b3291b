// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.security.Principal;

/** An application's own authentication: it believes the headers. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class HeaderUserFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String user = request.getHeaderString("X-User");
        if (user != null) {
            request.setSecurityContext(new HeaderUser(user, request.getHeaderString("X-Role")));
        }
    }

    private static final class HeaderUser implements SecurityContext {

        private final String user;
        private final String role;

        HeaderUser(String user, String role) {
            this.user = user;
            this.role = role;
        }

        @Override
        public Principal getUserPrincipal() {
            return () -> user;
        }

        @Override
        public boolean isUserInRole(String asked) {
            return asked.equals(role);
        }

        @Override
        public boolean isSecure() {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "header";
        }
    }
}
