// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import ee.idempotency.Idempotent;
import ee.idempotency.Scope;
import ee.idempotency.spi.ScopeResolver;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The snippets of the page on endpoints. */
interface ProtectAnEndpoint {

    record NewRefund(@Positive long amount) {}

    record Refund(long id, long amount) {}

    interface Orders {
        Refund refund(String caller, long id, NewRefund newRefund);
    }

    interface Tenant {
        String id();
    }

    @Path("orders")
    @RequestScoped
    class OrdersResource {

        @Inject
        private Orders orders;

        @Context
        private SecurityContext security;

        @POST
        @Path("{id}/refunds")
        @Idempotent
        public Response refund(@PathParam("id") long id, @NotNull @Valid NewRefund newRefund) {
            Refund refund = orders.refund(caller(), id, newRefund);
            return Response.status(Response.Status.CREATED).entity(refund).build();
        }

        private String caller() {
            return security.getUserPrincipal().getName();
        }
    }

    @RequestScoped
    public class TenantScope implements ScopeResolver {

        @Inject
        private Tenant tenant;

        @Override
        public Scope resolve(Scope caller) {
            return caller.within(Scope.of("tenant", tenant.id()));
        }
    }
}
