// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.atomic;

import ee.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Calls a bean of one kind through an owner of another; the text is the key too. */
@Path("atomic")
@RequestScoped
public class AtomicResource {

    /** The operation's name of the owner that is the HTTP door. */
    public static final String DOOR = "POST /atomic/door/{kind}";

    @Inject
    private EffectsByKind effects;

    @Inject
    private NoOwner none;

    @Inject
    private ContainerOwner container;

    @Inject
    private TransactionalOwner transactional;

    @Inject
    private UserOwner user;

    @Inject
    private Ending ending;

    @QueryParam("inside")
    @DefaultValue(Ending.WELL)
    private String inside;

    @QueryParam("after")
    @DefaultValue(Ending.WELL)
    private String after;

    @POST
    @Path("{owner}/{kind}")
    public String call(@PathParam("owner") String owner, @PathParam("kind") String kind, String text) {
        return owner(owner).call(effects.of(kind), text, inside, after);
    }

    @POST
    @Idempotent
    @Path("door/{kind}")
    public String call(@PathParam("kind") String kind, String text) {
        String result = effects.of(kind).place(text, text, inside);
        ending.make(after);
        return result;
    }

    private Owner owner(String name) {
        return switch (name) {
            case "none" -> none;
            case "container" -> container;
            case "transactional" -> transactional;
            default -> user;
        };
    }
}
