// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.wiring;

import ee.idempotency.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A protected operation in an application whose classes refer to no unit. */
@Path("notes")
public class UnreferencedResource {

    @POST
    @Idempotent
    public String add() {
        return "unprotected";
    }
}
