// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.Idempotent;
import ee.idempotency.engine.IdempotencyLedger;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart what a protected resource method throws because the database undid it: {@link RefusalMapper} answers that with 503. So
 * it does with what an attempt throws that claims last and was not the first one, and the response filter makes that the first one's
 * answer; Jersey would let no filter answer an exception that nobody maps. All else passes as it is. It stands around the method
 * door, inside the transaction of {@code @Transactional}.
 */
@Idempotent
@Interceptor
@Priority(UndoneInterceptor.AROUND_THE_METHOD_DOOR)
@NullUnmarked
public class UndoneInterceptor {

    static final int AROUND_THE_METHOD_DOOR = Interceptor.Priority.PLATFORM_BEFORE + 250;

    /** Calls the method. */
    @AroundInvoke
    public @Nullable Object call(InvocationContext invocation) throws Exception {
        try {
            return invocation.proceed();
        } catch (Exception failure) {
            throw isProtectedRequest(invocation) ? told(failure) : failure;
        }
    }

    private static Exception told(Exception failure) {
        IdempotencyLedger ledger = Door.open().ledger();
        if (ledger.running().filter(ledger::isSuperseded).isPresent()) {
            return UndoneException.superseded(failure);
        }
        return TransientFailure.isBehind(failure) ? new UndoneException(failure) : failure;
    }

    private boolean isProtectedRequest(InvocationContext invocation) {
        Class<?> type = invocation.getTarget().getClass();
        return new ResourceMethod(type, invocation.getMethod()).httpMethod().isPresent()
                && Door.open().ledger().running().isPresent();
    }
}
