// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** What the server itself refuses, for instance an unknown path (404) or method (405): a problem instead of a page. */
@Provider
public class HttpErrorMapper implements ExceptionMapper<WebApplicationException> {

    private static final int LOWEST_ERROR = 400;

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response response = exception.getResponse();
        if (response.hasEntity() || response.getStatus() < LOWEST_ERROR) {
            return response;
        }
        return Response.fromResponse(response)
                .type(Problem.MEDIA_TYPE)
                .entity(Problem.of(response.getStatusInfo(), exception.getMessage()))
                .build();
    }
}
