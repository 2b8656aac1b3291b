// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import ee.idempotency.Idempotent;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** A resource's declarations on its interface. */
public interface Announced {

    @POST
    @Path("on-interface")
    @Idempotent
    Response onInterface(String text);
}
