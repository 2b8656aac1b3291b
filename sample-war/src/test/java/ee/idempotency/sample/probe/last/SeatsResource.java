// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import ee.idempotency.Claim;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.options.Gate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Takes seats. */
@Path("seats/{ending}")
@RequestScoped
public class SeatsResource {

    @Inject
    private Seats seats;

    @Inject
    private Gate gate;

    @POST
    @Idempotent(operation = "seats", claim = Claim.LAST)
    public Response take(@PathParam("ending") Seats.Ending ending, String seat) {
        return answer(seats.take(seat, ending));
    }

    /** Stops at a gate before it does anything. */
    @POST
    @Path("held")
    @Idempotent(operation = "held seats", claim = Claim.LAST)
    public Response hold(@PathParam("ending") Seats.Ending ending, @QueryParam("gate") String name, String seat) {
        gate.pass(name);
        return answer(seats.take(seat, ending));
    }

    private static Response answer(String made) {
        return Response.status(Integer.parseInt(made.substring(0, 3)))
                .entity(made)
                .build();
    }
}
