// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The snippets of the README. */
public interface Readme {

    record NewOrder(String item, int quantity) {}

    record Order(long id) {}

    interface Orders {
        Order place(NewOrder order);
    }

    record Receipt(long id, long amount) {}

    interface Captures {
        Receipt add(String captureId, long amount);
    }

    @Path("orders")
    @RequestScoped
    class OrdersResource {

        @Inject
        private Orders orders;

        @POST
        @Idempotent // ee.idempotency.Idempotent
        public Response place(NewOrder order) {
            return Response.status(201).entity(orders.place(order)).build();
        }
    }

    @Stateless
    class Payments {

        @Inject
        private Captures captures;

        @Idempotent
        public Receipt capture(@IdempotencyKey String captureId, long amount) {
            return captures.add(captureId, amount);
        }
    }
}
