// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.simulation.Simulation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** The calls on orders. Each one that changes something is idempotent; the library needs nothing else here. */
@Path("orders")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class OrdersResource {

    @Inject
    private Orders orders;

    @Inject
    private Simulation simulation;

    @Context
    private SecurityContext security;

    @Context
    private UriInfo uri;

    @GET
    public List<Order> all() {
        return orders.all(caller());
    }

    @GET
    @Path("{id}")
    public Order get(@PathParam("id") long id) {
        return orders.get(caller(), id);
    }

    @POST
    @Idempotent
    public Response place(@NotNull @Valid NewOrder newOrder) {
        Order order = orders.place(caller(), newOrder);
        URI location =
                uri.getAbsolutePathBuilder().path(Long.toString(order.id())).build();
        return simulation.answer(Response.created(location)
                .link(location, "self")
                .link(location + "/refunds", "refunds")
                .entity(order)
                .build());
    }

    @POST
    @Path("{id}/refunds")
    @Idempotent
    public Response refund(@PathParam("id") long id, @NotNull @Valid NewRefund newRefund) {
        Refund refund = orders.refund(caller(), id, newRefund);
        return simulation.answer(
                Response.status(Response.Status.CREATED).entity(refund).build());
    }

    @DELETE
    @Path("{id}")
    @Idempotent
    public Response cancel(@PathParam("id") long id) {
        orders.cancel(caller(), id);
        return simulation.answer(Response.noContent().build());
    }

    @POST
    @Path("{id}/label")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Idempotent
    public Response label(@PathParam("id") long id) {
        byte[] label = orders.label(caller(), id);
        return simulation.answer(
                Response.status(Response.Status.CREATED).entity(label).build());
    }

    @GET
    @Path("{id}/captures")
    public List<Capture> captures(@PathParam("id") long id) {
        return orders.captures(caller(), id);
    }

    private String caller() {
        return security.getUserPrincipal().getName();
    }
}
