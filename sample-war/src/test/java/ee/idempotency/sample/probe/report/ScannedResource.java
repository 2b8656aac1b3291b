// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The same where CDI discovers every class. */
@Path("scanned")
public class ScannedResource {

    @POST
    public void add(String text) {}
}
