// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.payments;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.simulation.Simulation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;

/** The calls on the caller's own account. */
@Path("accounts/me")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

    @Inject
    private Accounts accounts;

    @Inject
    private Simulation simulation;

    @Context
    private SecurityContext security;

    @GET
    public Account get() {
        return accounts.get(caller());
    }

    @PATCH
    @Idempotent
    public Response add(@NotNull @Valid NewCredit credit) {
        Account account = accounts.add(caller(), credit);
        return simulation.answer(Response.ok(account).build());
    }

    private String caller() {
        return security.getUserPrincipal().getName();
    }
}
