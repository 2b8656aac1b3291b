// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A class that only Jakarta REST knows. */
@Path("plain")
public class PlainResource {

    @POST
    public void add(String text) {}
}
