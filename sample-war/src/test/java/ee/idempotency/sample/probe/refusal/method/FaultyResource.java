// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A resource method whose key is written as a business method's. */
@Path("expressed")
@RequestScoped
public class FaultyResource {

    @POST
    @Idempotent(key = "#{body.id}")
    public void add(String body) {}
}
