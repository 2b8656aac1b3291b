// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import ee.idempotency.IdempotencyContext;
import ee.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Calls what asks for its attempt. */
@Path("charges")
@RequestScoped
public class ChargesResource {

    /** The operation's name of the protected request. */
    public static final String REQUEST = "POST /charges/request";

    @Inject
    private Charges charges;

    @Inject
    private IdempotencyContext context;

    @POST
    @Path("protected")
    public String charge(String key) {
        return charges.charge(key);
    }

    @POST
    @Path("unprotected")
    public String charge() {
        return charges.said();
    }

    @POST
    @Idempotent
    @Path("request")
    public String request() {
        context.addSupportField("invoice", "i_3");
        return charges.said();
    }
}
