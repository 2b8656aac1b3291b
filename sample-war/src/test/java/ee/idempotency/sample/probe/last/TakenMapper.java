// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class TakenMapper implements ExceptionMapper<Taken> {

    @Override
    public Response toResponse(Taken failure) {
        return Response.status(409).entity("taken").build();
    }
}
