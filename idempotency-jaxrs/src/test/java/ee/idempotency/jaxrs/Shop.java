// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.StoreFailure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A resource with one method for each way to be protected that the filters tell apart. */
@Path("shop")
public class Shop {

    @POST
    @Idempotent(inFlight = InFlight.REJECT)
    public void sell() {}

    @POST
    @Path("optional")
    @Idempotent(required = false)
    public void optional() {}

    @POST
    @Path("open")
    @Idempotent(onStoreFailure = StoreFailure.PROCEED)
    public void open() {}

    @POST
    @Path("once")
    @Idempotent(afterExpiry = AfterExpiry.REFUSE)
    public void once() {}

    @POST
    @Path("last")
    @Idempotent(claim = Claim.LAST)
    public void last() {}

    @POST
    @Path("clerks")
    @Idempotent
    @RolesAllowed("clerk")
    public void forClerks() {}
}
