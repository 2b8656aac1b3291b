// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.app;

import ee.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** One protected operation. Each execution answers something else, so that a replay shows; the text {@code broken} fails at the flush. */
@Path("notes")
@RequestScoped
public class NotesResource {

    /** The operation's name, as it stands in the identity of its records. */
    public static final String OPERATION = "POST /notes";

    @Inject
    private Notes notes;

    @POST
    @Idempotent
    public Response add(String text) {
        notes.add(text);
        if (text.startsWith("broken")) {
            notes.addBroken();
        }
        return Response.status(201).entity(text + " " + UUID.randomUUID()).build();
    }
}
