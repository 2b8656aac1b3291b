// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.Key;
import ee.idempotency.StoreFailure;
import ee.idempotency.StoreUnavailableException;
import ee.idempotency.spi.Admission;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Has a request admitted: it runs, is answered from the record, or is refused. One for each protected method; thread-safe. */
final class IdempotentRequestFilter implements ContainerRequestFilter {

    private static final System.Logger LOG = System.getLogger(IdempotentRequestFilter.class.getName());

    private static final String REFUSED = "The idempotency store is unavailable; the request was refused with 503.";
    private static final String PROCEEDS =
            "The idempotency store is unavailable; the operation runs unprotected, as it asks for.";

    private final HttpOperation operation;
    private final Door door;
    private final HttpAttempt attempts;

    IdempotentRequestFilter(HttpOperation operation, Door door) {
        this.operation = operation;
        this.door = door;
        this.attempts = new HttpAttempt(operation, door);
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!door.permits(operation, request.getSecurityContext())) {
            refuse(request, Problem.FORBIDDEN, null);
            return;
        }
        HttpAttempt.Reading reading = attempts.read(request);
        if (reading instanceof HttpAttempt.Reading.Refused refused) {
            refuse(request, refused.problem(), null);
        } else if (reading instanceof HttpAttempt.Reading.Protected attempt) {
            admit(request, attempt);
        }
    }

    private void admit(ContainerRequestContext request, HttpAttempt.Reading.Protected reading) {
        try {
            answer(request, door.ledger().admit(reading.attempt()), reading.key());
        } catch (StoreUnavailableException e) {
            boolean proceeds = operation.onStoreFailure() == StoreFailure.PROCEED;
            LOG.log(Level.ERROR, proceeds ? PROCEEDS : REFUSED, e);
            if (!proceeds) {
                refuse(request, Problem.UNAVAILABLE, reading.key());
            }
        }
    }

    /** Who waited for another attempt may have lost the right to its answer meanwhile, so access is checked again. */
    private void answer(ContainerRequestContext request, Admission admission, Key key) {
        if (LOG.isLoggable(Level.DEBUG)) {
            LOG.log(Level.DEBUG, "{0}, key {1}: {2}", operation.operation().name(), key.digest(), admission);
        }
        if (admission instanceof Admission.Granted granted) {
            new Exchange.Running(granted, key, operation, door).handOn(request);
        } else if (!door.permits(operation, request.getSecurityContext())) {
            refuse(request, Problem.FORBIDDEN, null);
        } else if (admission instanceof Admission.Replay replay) {
            new Exchange.Replayed(replay, key, door).handOn(request);
            request.abortWith(Response.status(replay.result().status()).build());
        } else {
            refuse(request, Problem.of(admission), key);
        }
    }

    private void refuse(ContainerRequestContext request, Problem problem, @Nullable Key key) {
        request.abortWith(problem.toResponse(door.settings(), key));
    }
}
