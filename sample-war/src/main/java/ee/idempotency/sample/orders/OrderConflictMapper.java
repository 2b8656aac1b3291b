// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import ee.idempotency.sample.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** {@link OrderConflict} is 409. */
@Provider
public class OrderConflictMapper implements ExceptionMapper<OrderConflict> {

    @Override
    public Response toResponse(OrderConflict exception) {
        return Problem.response(Response.Status.CONFLICT, exception.getMessage());
    }
}
