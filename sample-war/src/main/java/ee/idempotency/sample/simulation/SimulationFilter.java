// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.simulation;

import ee.idempotency.sample.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;

/** Reads {@code X-Simulate}; a value that is none is refused with 400 before anything begins. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class SimulationFilter implements ContainerRequestFilter {

    @Inject
    private Simulation simulation;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString("X-Simulate");
        if (header == null) {
            return;
        }
        try {
            simulation.prepare(SimulatedSteps.parse(header));
        } catch (IllegalArgumentException e) {
            request.abortWith(Problem.response(Response.Status.BAD_REQUEST, e.getMessage()));
        }
    }
}
