// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.Idempotent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The snippets of the README. */
interface Readme {

    record NewOrder(String item, int quantity) {}

    record Order(long id) {}

    interface Orders {
        Order place(NewOrder order);
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
}
