// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.StoreFailure;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** One operation for each option of the annotation; each execution writes a note and answers something else. */
@Path("options")
@RequestScoped
public class Options {

    @Inject
    private Notes notes;

    @Inject
    private Gate gate;

    @POST
    @Path("rejecting")
    @Idempotent(inFlight = InFlight.REJECT)
    public Response rejecting(String text) {
        gate.pass(text);
        return add(201, text);
    }

    @POST
    @Path("impatient")
    @Idempotent(waitLimit = "PT1S")
    public Response impatient(String text) {
        gate.pass(text);
        return add(201, text);
    }

    @POST
    @Path("canonical")
    @Idempotent(
            canonicalJson = true,
            excluded = {"/sentAt", "/client/version"})
    public Response canonical(@HeaderParam("X-Text") String text) {
        return add(201, text);
    }

    @POST
    @Path("optional")
    @Idempotent(required = false)
    public Response optional(String text) {
        return add(201, text);
    }

    @POST
    @Path("statuses/{status}")
    @Idempotent(releasedStatuses = {404, 409})
    public Response status(@PathParam("status") int status, String text) {
        return add(status, text);
    }

    @POST
    @Path("bodily")
    @Idempotent(key = "/requestId")
    public Response bodily(@HeaderParam("X-Text") String text) {
        return add(201, text);
    }

    @POST
    @Path("header")
    @Idempotent(header = "X-Event-Id")
    public Response header(String text) {
        return add(201, text);
    }

    @POST
    @Path("proceeding")
    @Idempotent(onStoreFailure = StoreFailure.PROCEED)
    public Response proceeding(String text) {
        return add(201, text);
    }

    @POST
    @Path("items/{item}")
    @Idempotent
    public Response item(String text) {
        return add(201, text);
    }

    private Response add(int status, String text) {
        notes.add(text);
        return Response.status(status).entity(UUID.randomUUID().toString()).build();
    }
}
