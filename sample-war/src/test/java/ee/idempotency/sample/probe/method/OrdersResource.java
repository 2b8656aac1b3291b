// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

/** Calls the beans, unprotected itself. */
@Path("orders/{bean}")
@RequestScoped
public class OrdersResource {

    @Inject
    private StatelessOrders stateless;

    @Inject
    private PlainOrders plain;

    @Inject
    private TransactionalOrders transactional;

    @POST
    public String place(@PathParam("bean") String bean, @QueryParam("key") String key, String text) {
        return orders(bean).place(key, text);
    }

    private Orders orders(String bean) {
        return switch (bean) {
            case "stateless" -> stateless;
            case "plain" -> plain;
            default -> transactional;
        };
    }
}
