// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A protected class with a safe method, and with a sub-resource. */
@Path("shapes")
@RequestScoped
@Idempotent
public class Shapes {

    @Inject
    private Notes notes;

    @GET
    public String get() {
        return "without a key";
    }

    @POST
    public Response add(String text) {
        notes.add(text);
        return Response.status(201).entity(UUID.randomUUID().toString()).build();
    }

    @Path("{id}/parts")
    public Parts parts() {
        return new Parts(notes);
    }

    /** A sub-resource, which is no bean. */
    public static final class Parts {

        private final Notes notes;

        Parts(Notes notes) {
            this.notes = notes;
        }

        @POST
        @Idempotent
        public Response add(String text) {
            notes.add(text);
            return Response.status(201).entity(UUID.randomUUID().toString()).build();
        }
    }
}
