// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.unmapped;

import ee.idempotency.ExpiredKeyException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's own answer to one refusal. */
@Provider
public class ExpiryMapper implements ExceptionMapper<ExpiredKeyException> {

    @Override
    public Response toResponse(ExpiredKeyException refusal) {
        return Response.status(418).entity("the application's own").build();
    }
}
