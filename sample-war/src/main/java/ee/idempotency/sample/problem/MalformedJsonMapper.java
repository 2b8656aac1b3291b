// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.problem;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A request body that JSON Binding can't read: 400. The body is not repeated in the answer, it may hold a card number. */
@Provider
public class MalformedJsonMapper implements ExceptionMapper<ProcessingException> {

    @Override
    public Response toResponse(ProcessingException exception) {
        return unreadable();
    }

    static Response unreadable() {
        return Problem.response(
                Response.Status.BAD_REQUEST, "The body is not JSON, or a member has another type than it must have.");
    }
}
