// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import ee.idempotency.Idempotent;
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
import java.util.List;

/** The import of many orders, for clients that can send no header: the key is a member of the body. */
@Path("imports")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ImportsResource {

    @Inject
    private Orders orders;

    @Inject
    private Simulation simulation;

    @Context
    private SecurityContext security;

    @POST
    @Idempotent(key = "/requestId")
    public Response place(@NotNull @Valid NewImport newImport) {
        String caller = security.getUserPrincipal().getName();
        List<Order> placed = orders.placeAll(caller, newImport.rows());
        return simulation.answer(Response.status(Response.Status.CREATED)
                .entity(new Import(newImport.requestId(), placed))
                .build());
    }
}
