// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import ee.idempotency.sample.problem.Problem;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** {@link OrderNotFound} is 404. */
@Provider
public class OrderNotFoundMapper implements ExceptionMapper<OrderNotFound> {

    @Override
    public Response toResponse(OrderNotFound exception) {
        return Problem.response(Response.Status.NOT_FOUND, exception.getMessage());
    }
}
