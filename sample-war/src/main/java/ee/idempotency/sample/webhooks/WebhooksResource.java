// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.webhooks;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.orders.Orders;
import ee.idempotency.sample.simulation.Simulation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/**
 * Where the payment provider sends its events. One of an unknown type is received and ignored, or it would come for ever.
 * One for an unknown order is refused with 404 and released: it may have overtaken the order, and comes again.
 * The provider goes on trying for three days, so an event is remembered for longer.
 */
@Path("webhooks")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class WebhooksResource {

    @Inject
    private Orders orders;

    @Inject
    private Simulation simulation;

    @Context
    private SecurityContext security;

    /** From a provider that logs in; it reports on its own orders. */
    @POST
    @Path("payments")
    @Idempotent(
            key = "/id",
            retention = "P7D",
            releasedStatuses = {400, 404})
    public Response receive(@NotNull @Valid PaymentEvent event) {
        if (event.tellsCapture()) {
            orders.captureOwn(security.getUserPrincipal().getName(), event.order(), event.id());
        }
        return receipt(event);
    }

    /** From a provider that signs; it reports on all orders. */
    @POST
    @Path("signed")
    @Signed
    @Idempotent(
            key = "/id",
            retention = "P7D",
            releasedStatuses = {400, 404})
    public Response receiveSigned(@NotNull @Valid PaymentEvent event) {
        if (event.tellsCapture()) {
            orders.capture(event.order(), event.id());
        }
        return receipt(event);
    }

    private Response receipt(PaymentEvent event) {
        return simulation.answer(
                Response.ok(new Receipt(event.id(), event.tellsCapture())).build());
    }
}
