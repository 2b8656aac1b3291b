// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** No protection, and no work. */
@Path("unprotected")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PlainResource {

    private static final byte[] CONSTANT = ("\"" + "x".repeat(298) + "\"").getBytes(StandardCharsets.US_ASCII);

    @Inject
    private Orders orders;

    @POST
    @Path("plain")
    public Response plain(NewOrder order) {
        return Response.status(201).entity(orders.place(order)).build();
    }

    @POST
    @Path("static")
    public Response constant(byte[] body) {
        return Response.status(201).entity(CONSTANT).build();
    }
}
