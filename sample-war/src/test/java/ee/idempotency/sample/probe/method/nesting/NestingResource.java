// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.nesting;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.method.Counter;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Calls the outer operations; the key is the body's text, and in the protected request the header's. */
@Path("nesting")
@RequestScoped
public class NestingResource {

    /** The operation's name of the protected request. */
    public static final String REQUEST = "POST /nesting/request";

    @Inject
    private StatelessOuter stateless;

    @Inject
    private PlainOuter plain;

    @Inject
    private Inner inner;

    @Inject
    private Counter counter;

    @POST
    @Idempotent
    @Path("request")
    public Response place(
            @HeaderParam("Idempotency-Key") String key, @QueryParam("status") int status, String innerKey) {
        String result = counter.count("outer " + key) + inner.place(innerKey, "inner " + key);
        return Response.status(status).entity(result).build();
    }

    @POST
    @Path("{kind}/both")
    public String placeBoth(
            @PathParam("kind") String kind,
            @QueryParam("inner") String innerKey,
            @QueryParam("fails") boolean fails,
            String key) {
        return outer(kind).placeBoth(key, innerKey, fails);
    }

    @POST
    @Path("{kind}/alone")
    public String placeAlone(@PathParam("kind") String kind, @QueryParam("fails") boolean fails, String key) {
        return outer(kind).placeAlone(key, fails);
    }

    @POST
    @Path("{kind}/own")
    public String placeOwn(@PathParam("kind") String kind, String key) {
        return outer(kind).placeOwn(key);
    }

    @POST
    @Path("{kind}/recur")
    public String recur(@PathParam("kind") String kind, String key) {
        return outer(kind).recur(key);
    }

    private Outer outer(String kind) {
        return kind.equals("Plain") ? plain : stateless;
    }
}
