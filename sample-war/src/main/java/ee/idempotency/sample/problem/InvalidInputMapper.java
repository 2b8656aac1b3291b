// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.problem;

import static java.util.stream.Collectors.joining;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Input that breaks a rule of its record: 400, naming each member and its rule. */
@Provider
public class InvalidInputMapper implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException exception) {
        String detail = exception.getConstraintViolations().stream()
                .map(InvalidInputMapper::describe)
                .sorted()
                .collect(joining("; "));
        return Problem.response(Response.Status.BAD_REQUEST, detail);
    }

    private static String describe(ConstraintViolation<?> violation) {
        return member(violation.getPropertyPath()) + " " + violation.getMessage();
    }

    /** The path without the resource method and its parameter, which stand first. */
    private static String member(Path path) {
        String whole = path.toString();
        String[] parts = whole.split("\\.", 3);
        return parts.length == 3 ? parts[2] : "body";
    }
}
