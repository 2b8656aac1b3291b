// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.undone;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

@Provider
public class OwnFailureMapper implements ExceptionMapper<OwnFailure> {

    @Override
    public Response toResponse(OwnFailure failure) {
        return Response.status(418).entity("the application's own").build();
    }
}
