// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.wiring;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Note;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** A CDI bean with the unit under a name of its own, in an application without any EJB. */
@Path("notes")
@ApplicationScoped
@Transactional
public class TransactionalNotesResource {

    @PersistenceContext(name = "persistence/notes")
    private EntityManager entityManager;

    @POST
    @Idempotent
    public Response add(String text) {
        entityManager.persist(new Note(text));
        return Response.status(201).entity(text + " " + UUID.randomUUID()).build();
    }
}
