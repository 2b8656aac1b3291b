// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.problem;

import jakarta.ws.rs.core.Response;

/** The body of an error's answer (RFC 9457): what kind of error, and what was wrong this time. */
public record Problem(String title, int status, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    /** An answer with this status and a problem as its body. */
    public static Response response(Response.StatusType status, String detail) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .entity(of(status, detail))
                .build();
    }

    static Problem of(Response.StatusType status, String detail) {
        return new Problem(status.getReasonPhrase(), status.getStatusCode(), detail);
    }
}
