// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;

/** Adds to every answer what an application's filters add. */
@Provider
public class Decorations implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().add("X-Served-By", "node-" + UUID.randomUUID());
        response.getHeaders().add("Cache-Control", "no-store");
        response.getHeaders().add("X-Attempt-" + UUID.randomUUID(), "1");
        NewCookie cookie = new NewCookie.Builder("trace")
                .value(UUID.randomUUID().toString())
                .build();
        response.getHeaders().add("Set-Cookie", cookie);
    }
}
