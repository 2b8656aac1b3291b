// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import ee.idempotency.Idempotent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A mistake in a class that is no bean, so that no CDI extension sees it. */
@Path("plain")
public class PlainBroken {

    @GET
    @Path("harmless")
    public String harmless() {
        return "served";
    }

    @POST
    @Idempotent(retention = "two days")
    public String add() {
        return "served";
    }
}
