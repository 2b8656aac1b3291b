// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import jakarta.ejb.Stateless;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** An EJB. */
@Path("ejb")
@Stateless
public class EjbResource {

    @POST
    public void add(String text) {}
}
