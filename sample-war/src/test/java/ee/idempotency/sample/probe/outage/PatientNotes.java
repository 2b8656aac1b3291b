// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.outage;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Operations with a short wait limit. */
@Path("patient")
@RequestScoped
public class PatientNotes {

    static final String OPERATION = "claimed";

    @Inject
    private Notes notes;

    @Inject
    private SlowStatement slowStatement;

    @POST
    @Path("claimed")
    @Idempotent(operation = OPERATION, waitLimit = "PT1S")
    public Response claimed(String text) {
        return add(text);
    }

    /** The business takes longer than a retry would wait. */
    @POST
    @Path("slow")
    @Idempotent(waitLimit = "PT1S")
    public Response slow(String text) {
        slowStatement.execute();
        return add(text);
    }

    private Response add(String text) {
        notes.add(text);
        return Response.status(201).entity(UUID.randomUUID().toString()).build();
    }
}
