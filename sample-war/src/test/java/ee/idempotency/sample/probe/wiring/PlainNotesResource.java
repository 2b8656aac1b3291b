// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.wiring;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Note;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A class of Jakarta REST alone, with neither a scope nor any other bean: the only one that refers to the unit. */
@Path("notes")
public class PlainNotesResource {

    @PersistenceContext
    private EntityManager entityManager;

    @POST
    @Idempotent
    public Response add(String text) {
        entityManager.persist(new Note(text));
        return Response.status(201).entity(text + " " + UUID.randomUUID()).build();
    }
}
