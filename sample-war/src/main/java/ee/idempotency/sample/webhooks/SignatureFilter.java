// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.webhooks;

import ee.idempotency.sample.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

/**
 * Lets a request in if its header {@code X-Signature} signs its body. It runs before the library admits anything, so a
 * forged event neither takes a key nor gets a replay.
 */
@Provider
@Signed
@Priority(Priorities.AUTHENTICATION)
public class SignatureFilter implements ContainerRequestFilter {

    private static final String HEADER = "X-Signature";
    private static final String SCHEME = "HMAC-SHA256";
    private static final int MAX_BODY_BYTES = 1 << 20;

    @Inject
    private WebhookSecret secret;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Optional<Signature> sent =
                Optional.ofNullable(request.getHeaderString(HEADER)).flatMap(Signature::parse);
        if (sent.isEmpty()) {
            request.abortWith(unsigned());
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(MAX_BODY_BYTES + 1);
        if (body.length > MAX_BODY_BYTES) {
            request.abortWith(Problem.response(
                    Response.Status.REQUEST_ENTITY_TOO_LARGE, "An event has at most " + MAX_BODY_BYTES + " bytes."));
        } else if (!secret.sign(body).matches(sent.get())) {
            request.abortWith(unsigned());
        } else {
            request.setEntityStream(new ByteArrayInputStream(body));
            request.setSecurityContext(new NoUser(request.getSecurityContext()));
        }
    }

    private static Response unsigned() {
        Response problem = Problem.response(
                Response.Status.UNAUTHORIZED,
                HEADER + " must be sha256= and the " + SCHEME + " of the body's bytes in hexadecimal digits.");
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, SCHEME)
                .build();
    }
}
