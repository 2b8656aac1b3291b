// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.Claim;
import ee.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The snippet of the page on claiming last. */
interface ClaimLast {

    record Reading(String meter, long value) {}

    interface Readings {

        void add(Reading reading);
    }

    @Path("readings")
    @RequestScoped
    class ReadingsResource {

        @Inject
        Readings readings;

        @POST
        @Idempotent(claim = Claim.LAST)
        public Response add(Reading reading) {
            readings.add(reading);
            return Response.status(201).entity(reading).build();
        }
    }
}
