// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.ExpiredKeyException;
import ee.idempotency.IdempotencyException;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.InProgressException;
import ee.idempotency.MalformedKeyException;
import ee.idempotency.MismatchException;
import ee.idempotency.MissingKeyException;
import ee.idempotency.NotCommittedException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoreUnavailableException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers what a protected business method refused and no resource caught, as the HTTP door answers the same. Thread-safe. */
@OwnRefusal
@Priority(RefusalMapper.AFTER_THE_APPLICATIONS) // RESTEasy 6.2 reads it here alone, Jersey at the registration alone
final class RefusalMapper implements ExceptionMapper<IdempotencyException> {

    static final int AFTER_THE_APPLICATIONS = Integer.MAX_VALUE;

    private static final System.Logger LOG = System.getLogger(RefusalMapper.class.getName());
    private static final String FAILED = "A call of a protected method failed; the client got %d %s.";
    private static final int SERVER_ERROR = 500;

    private static final Map<Class<?>, Problem> PROBLEMS = Map.of(
            MissingKeyException.class, Problem.MISSING,
            InProgressException.class, Problem.IN_PROGRESS,
            MismatchException.class, Problem.MISMATCH,
            ExpiredKeyException.class, Problem.EXPIRED,
            StoreUnavailableException.class, Problem.UNAVAILABLE,
            RetryInNewTransactionException.class, Problem.UNDONE,
            UndoneException.class, Problem.UNDONE);

    @Context
    private @Nullable Providers providers;

    private @Nullable IdempotencySettings settings;

    @Override
    public Response toResponse(IdempotencyException refusal) {
        return refusal instanceof UndoneException undone
                ? ofTheApplication(undone).orElseGet(() -> ofTheLibrary(undone))
                : ofTheLibrary(refusal);
    }

    /** What comes of an attempt that was not the first one is as usual as its retry. */
    private static Level level(IdempotencyException refusal, Problem problem) {
        boolean expected = refusal instanceof UndoneException undone && undone.superseded();
        return expected || problem.status() < SERVER_ERROR ? Level.DEBUG : Level.ERROR;
    }

    /** A mapper for what the business code threw goes before, as if the library were not there. */
    private Optional<Response> ofTheApplication(UndoneException undone) {
        return Optional.ofNullable(providers)
                .flatMap(known -> new ApplicationMappers(known).toResponse(undone.failure()));
    }

    private Response ofTheLibrary(IdempotencyException refusal) {
        Problem problem = problem(refusal);
        LOG.log(level(refusal, problem), FAILED.formatted(problem.status(), problem.name()), refusal);
        Response response = problem.toResponse(settings(), null);
        return Response.fromResponse(response)
                .entity(response.getEntity(), RefusalMapper.class.getAnnotations())
                .build();
    }

    private static Problem problem(IdempotencyException refusal) {
        if (refusal instanceof MalformedKeyException malformed) {
            return Problem.malformed(String.valueOf(malformed.getMessage()));
        }
        if (refusal instanceof NotCommittedException broken) {
            return Problem.of(broken);
        }
        return PROBLEMS.getOrDefault(refusal.getClass(), Problem.FAILED);
    }

    private synchronized IdempotencySettings settings() {
        IdempotencySettings read = settings;
        if (read == null) {
            read = Door.open().settings();
            settings = read;
        }
        return read;
    }
}
