// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.race;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.function.Supplier;

/** Lets a racer of one kind call a bean of another. The body is the mark of the racer's own rows. */
@Path("race/{racer}/{kind}")
@RequestScoped
public class RaceResource {

    @Inject
    private ContainerRacer container;

    @Inject
    private TransactionalRacer transactional;

    @Inject
    private StatelessHeldOrders stateless;

    @Inject
    private PlainHeldOrders plain;

    @Inject
    private TransactionalHeldOrders transactionalOrders;

    @Inject
    private ForgivingHeldOrders forgiving;

    @PathParam("racer")
    private String racer;

    @PathParam("kind")
    private String kind;

    @QueryParam("key")
    private String key;

    @QueryParam("text")
    private String text;

    @QueryParam("held")
    private boolean held;

    @QueryParam("fails")
    private boolean fails;

    @POST
    @Path("wait")
    public String placeOrWait(String mark) {
        return call(() -> orders().place(key, text, held), mark);
    }

    @POST
    @Path("reject")
    public String placeOrReject(String mark) {
        return call(() -> orders().placeOrReject(key, text, held), mark);
    }

    private String call(Supplier<String> protectedCall, String mark) {
        Racer own = racer.equals("container") ? container : transactional;
        return own.call(protectedCall, mark, fails);
    }

    private HeldOrders orders() {
        return switch (kind) {
            case "Stateless" -> stateless;
            case "Plain" -> plain;
            case "Forgiving" -> forgiving;
            default -> transactionalOrders;
        };
    }
}
