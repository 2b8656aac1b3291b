// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.undone;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Operations that the database undoes, in the resource or in an EJB behind it. */
@Path("breaking/{how}")
@RequestScoped
public class BreakingResource {

    @Inject
    private BreakingEjb ejb;

    @Inject
    private Notes notes;

    @POST
    @Path("ejb")
    @Idempotent
    public Response inEjb(@PathParam("how") Breaking breaking, String text) {
        ejb.add(breaking, text);
        return Response.status(201).build();
    }

    @POST
    @Path("resource")
    @Idempotent(required = false)
    public Response inResource(@PathParam("how") Breaking breaking, String text) {
        breaking.after(notes, text);
        return Response.status(201).build();
    }
}
