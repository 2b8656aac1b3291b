// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.problem.Problem;
import ee.idempotency.sample.simulation.Simulation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;

/** The calls on payments. */
@Path("payments")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    @Inject
    private Payments payments;

    @Inject
    private Simulation simulation;

    @Context
    private SecurityContext security;

    @GET
    public List<Payment> all() {
        return payments.all(caller());
    }

    @POST
    @Idempotent
    public Response pay(@NotNull @Valid NewPayment newPayment) {
        Payment payment = payments.pay(caller(), newPayment);
        return simulation.answer(payment.status() == PaymentStatus.DECLINED ? declined(payment) : captured(payment));
    }

    private static Response captured(Payment payment) {
        return Response.status(Response.Status.CREATED)
                .entity(new Captured(payment.id(), payment.status()))
                .build();
    }

    private static Response declined(Payment payment) {
        return Problem.response(
                Response.Status.PAYMENT_REQUIRED,
                "The card ending in %s was declined. This is attempt %d."
                        .formatted(payment.cardLastFour(), payment.id()));
    }

    private String caller() {
        return security.getUserPrincipal().getName();
    }
}
