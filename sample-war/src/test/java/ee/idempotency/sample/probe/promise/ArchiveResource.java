// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import ee.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Archives a draft and a text, in two calls of an EJB. A refused one is answered with a status that rolls back what was done. */
@Path("archive")
@RequestScoped
public class ArchiveResource {

    static final String OPERATION = "POST /archive";

    @Inject
    private Archive archive;

    @POST
    @Idempotent
    public Response add(@QueryParam("status") int status, String text) {
        archive.add("draft of " + text);
        archive.add(text);
        return Response.status(status).entity(text + " " + UUID.randomUUID()).build();
    }

    @GET
    public long count(@QueryParam("text") String text) {
        return archive.count(text);
    }
}
