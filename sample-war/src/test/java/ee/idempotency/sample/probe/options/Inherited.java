// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A resource's declarations on its superclass. */
public abstract class Inherited {

    @Inject
    private Notes notes;

    @POST
    @Path("on-superclass")
    @Idempotent
    public Response onSuperclass(String text) {
        return add(text);
    }

    @POST
    @Path("overridden")
    @Idempotent
    public Response overridden(String text) {
        return add(text);
    }

    protected Response add(String text) {
        notes.add(text);
        return Response.status(201).entity(UUID.randomUUID().toString()).build();
    }
}
