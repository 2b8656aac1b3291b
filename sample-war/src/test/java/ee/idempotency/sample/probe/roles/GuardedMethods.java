// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Roles on methods. */
@Path("methods")
@RequestScoped
@Idempotent
public class GuardedMethods {

    @Inject
    private Notes notes;

    @POST
    @Path("admin")
    @RolesAllowed("admin")
    public Response byAdmin(String text) {
        return add(text);
    }

    @POST
    @Path("nobody")
    @DenyAll
    public Response byNobody(String text) {
        return add(text);
    }

    @POST
    @Path("anyone")
    public Response byAnyone(String text) {
        return add(text);
    }

    private Response add(String text) {
        notes.add(text);
        return Response.status(201).entity(UUID.randomUUID().toString()).build();
    }
}
