// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 500 and says what was thrown: {@code IllegalStateException: message}, without what an EJB container put around it. */
@Provider
public class Failures implements ExceptionMapper<Exception> {

    @Override
    public Response toResponse(Exception failure) {
        return failure instanceof WebApplicationException own
                ? own.getResponse()
                : Response.status(500).entity(said(failure)).type("text/plain").build();
    }

    /** The exception that the code threw, and its message. */
    public static String said(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean wrapped = cause != null && failure instanceof EJBException;
        return wrapped ? said(cause) : failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }
}
