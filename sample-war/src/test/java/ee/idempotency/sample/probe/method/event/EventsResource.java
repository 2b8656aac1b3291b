// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.event;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Calls the operations whose records expire at once, and tells what was heard. */
@Path("events")
@RequestScoped
public class EventsResource {

    @Inject
    private Fleeting fleeting;

    @Inject
    private Observer observer;

    @Inject
    private NarrowObserver narrow;

    @POST
    @Path("fleeting")
    public String place(String key) {
        return fleeting.place(key);
    }

    @POST
    @Path("fleeting-once")
    public String placeOnce(String key) {
        return fleeting.placeOnce(key);
    }

    @GET
    @Path("{about}")
    public String heard(@PathParam("about") String about) {
        return observer.heard(about);
    }

    @GET
    @Path("replays")
    public int replays() {
        return narrow.replays();
    }
}
