// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A bean of an application that wants no report. */
@Path("silent")
@RequestScoped
public class SilentResource {

    @POST
    public void add(String text) {}
}
