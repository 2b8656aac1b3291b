// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A bean. */
@Path("scoped")
@RequestScoped
public class ScopedResource {

    @POST
    public void add(String text) {}
}
