// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.cost;

import ee.idempotency.Claim;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import ee.idempotency.sample.probe.options.Gate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** The same work without and with protection. */
@Path("twins")
@RequestScoped
public class Twins {

    @Inject
    private Notes notes;

    @Inject
    private Gate gate;

    @POST
    @Path("unprotected")
    public Response unprotected(String text) {
        return add(text);
    }

    @POST
    @Path("protected")
    @Idempotent(operation = "protected")
    public Response withProtection(String text) {
        return add(text);
    }

    @POST
    @Path("last")
    @Idempotent(operation = "last", claim = Claim.LAST)
    public Response last(String text) {
        return add(text);
    }

    @POST
    @Path("held")
    @Idempotent(waitLimit = "PT30S")
    public Response held(String text) {
        Response response = add(text);
        gate.pass(text);
        return response;
    }

    private Response add(String text) {
        notes.add(text);
        return Response.status(201).entity(UUID.randomUUID().toString()).build();
    }
}
