// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.expiry;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Operations with a retention of their own. */
@Path("expiring")
@RequestScoped
public class ExpiringNotes {

    @Inject
    private Notes notes;

    @POST
    @Path("soon")
    @Idempotent(retention = "PT1.5S")
    public Response soon(String text) {
        return add(text);
    }

    @POST
    @Path("refusing")
    @Idempotent(operation = "refusing", afterExpiry = AfterExpiry.REFUSE)
    public Response refusing(String text) {
        return add(text);
    }

    private Response add(String text) {
        notes.add(text);
        return Response.status(201).entity(UUID.randomUUID().toString()).build();
    }
}
