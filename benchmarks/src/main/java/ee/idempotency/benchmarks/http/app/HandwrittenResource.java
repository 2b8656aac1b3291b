// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Protected by hand: in one transaction, and as it is done around a transaction, with three commits. */
@Path("handwritten")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class HandwrittenResource {

    @Inject
    private HandwrittenOrders handwritten;

    @Inject
    private Orders orders;

    @Inject
    private KeyTable keys;

    @Inject
    private Json json;

    @POST
    @Path("inline")
    public Response inline(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        return created(handwritten.place(key, body));
    }

    /** What was done before, read by one statement without a transaction. */
    @POST
    @Path("replay")
    public Response replay(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        return Response.status(201)
                .header("Idempotent-Replayed", "true")
                .entity(keys.response(key, body))
                .build();
    }

    @POST
    @Path("threecommits")
    public Response threeCommits(@HeaderParam("Idempotency-Key") String key, byte[] body) {
        if (!handwritten.claim(key, body)) {
            return Response.status(409).build();
        }
        byte[] response = json.write(orders.place(json.read(body)));
        handwritten.complete(key, response);
        return created(response);
    }

    private static Response created(byte[] response) {
        return Response.status(201).entity(response).build();
    }
}
