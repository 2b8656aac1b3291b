// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import ee.idempotency.Claim;
import ee.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Protected by the library: at the HTTP door, and at the method that does the work. */
@Path("idempotent")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class IdempotentResource {

    @Inject
    private Orders orders;

    @Inject
    private IdempotentOrders idempotent;

    @POST
    @Path("filter")
    @Idempotent
    public Response filter(NewOrder order) {
        return created(orders.place(order));
    }

    @POST
    @Path("filter-last")
    @Idempotent(claim = Claim.LAST)
    public Response filterLast(NewOrder order) {
        return created(orders.place(order));
    }

    @POST
    @Path("interceptor")
    public Response interceptor(@HeaderParam("Idempotency-Key") String key, NewOrder order) {
        return created(idempotent.place(key, order));
    }

    private static Response created(Order order) {
        return Response.status(201).entity(order).build();
    }
}
