// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;

/** The snippets of the page on the options of an operation. */
interface TuneAnOperation {

    record NewOrder(String item, Instant sentAt) {}

    @Path("orders")
    @RequestScoped
    class OrdersResource {

        @POST
        @Idempotent(waitLimit = "PT2S", retention = "P7D", canonicalJson = true, excluded = "/sentAt")
        public Response place(NewOrder order) {
            return Response.status(201).entity(order).build();
        }
    }

    @ApplicationScoped
    class WholeApplication {

        @Produces
        IdempotencySettings settings() {
            return IdempotencySettings.builder().retention(Duration.ofDays(7)).build();
        }
    }
}
