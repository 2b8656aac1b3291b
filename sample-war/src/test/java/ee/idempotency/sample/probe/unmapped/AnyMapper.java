// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.unmapped;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** The application's answer to everything that has no better one. */
@Provider
public class AnyMapper implements ExceptionMapper<RuntimeException> {

    @Override
    public Response toResponse(RuntimeException failure) {
        return Response.status(599).build();
    }
}
