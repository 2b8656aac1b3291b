// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.unmapped;

import ee.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Calls the beans and catches nothing. */
@Path("ledgers")
@RequestScoped
public class LedgersResource {

    /** The operation of {@link #refuseProtected}. */
    public static final String OPERATION = "POST /ledgers/protected/{refusal}";

    @Inject
    private Ledgers ejb;

    @Inject
    private BeanLedgers bean;

    @POST
    @Path("ejb")
    public void enterByEjb(@QueryParam("key") String key, String text) {
        ejb.enter(key, text);
    }

    @POST
    @Path("bean")
    public void enterByBean(@QueryParam("key") String key, String text) {
        bean.enter(key, text);
    }

    @POST
    @Path("thrown/{refusal}")
    public void refuse(@PathParam("refusal") Refusal refusal, String text) {
        ejb.refuse(refusal, text);
    }

    @POST
    @Path("protected/{refusal}")
    @Idempotent
    public void refuseProtected(@PathParam("refusal") Refusal refusal, String text) {
        ejb.refuse(refusal, text);
    }
}
