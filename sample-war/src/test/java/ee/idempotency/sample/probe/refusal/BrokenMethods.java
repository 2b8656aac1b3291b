// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Each method has one mistake. */
@Path("broken")
@RequestScoped
public class BrokenMethods {

    @GET
    @Path("get")
    @Idempotent
    public void get() {}

    @HEAD
    @Path("head")
    @Idempotent
    public void head() {}

    @OPTIONS
    @Path("options")
    @Idempotent
    public void options() {}

    @POST
    @Path("staged")
    @Idempotent
    public CompletionStage<String> staged() {
        return CompletableFuture.completedFuture("");
    }

    @POST
    @Path("suspended")
    @Idempotent
    public void suspended(@Suspended AsyncResponse response) {
        response.resume("");
    }

    @POST
    @Path("events")
    @Idempotent
    public void events(@Context SseEventSink sink) {
        sink.close();
    }

    @POST
    @Path("past")
    @Idempotent(retention = "PT-1S")
    public void past() {}

    @POST
    @Path("words")
    @Idempotent(retention = "two days")
    public void words() {}

    @POST
    @Path("waitless")
    @Idempotent(waitLimit = "PT0S")
    public void waitless() {}

    @POST
    @Path("undecided")
    @Idempotent(inFlight = InFlight.REJECT, waitLimit = "PT2S")
    public void undecided() {}

    @POST
    @Path("twofold")
    @Idempotent(key = "/requestId", header = "X-Request-Id")
    public void twofold(String body) {}

    @POST
    @Path("pointless")
    @Idempotent(key = "requestId")
    public void pointless(String body) {}

    @POST
    @Path("uncanonical")
    @Idempotent(excluded = "/sentAt")
    public void uncanonical(String body) {}

    @POST
    @Path("released")
    @Idempotent(releasedStatuses = {409, 503})
    public void released() {}

    @POST
    @Path("apart")
    @Idempotent
    @Transactional(TxType.REQUIRES_NEW)
    public void apart() {}

    @Idempotent
    public void unanswerable() {}

    @POST
    @Path("hidden")
    @Idempotent
    void hidden() {}
}
