// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Sets a cookie of its own on each answer; it is added to the sample, which sets none. */
@Provider
public class VisitCookie implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add("Set-Cookie", "visit=" + UUID.randomUUID());
    }
}
