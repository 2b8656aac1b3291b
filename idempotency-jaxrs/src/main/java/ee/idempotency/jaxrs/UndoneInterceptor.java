// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.Idempotent;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Tells apart what a protected resource method throws because the database undid it: {@link RefusalMapper} answers that with 503. All
 * else passes as it is. It stands around the method door, inside the transaction of {@code @Transactional}.
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
            throw TransientFailure.isBehind(failure) && isProtectedRequest(invocation)
                    ? new UndoneException(failure)
                    : failure;
        }
    }

    private boolean isProtectedRequest(InvocationContext invocation) {
        Class<?> type = invocation.getTarget().getClass();
        return new ResourceMethod(type, invocation.getMethod()).httpMethod().isPresent()
                && Door.open().ledger().running().isPresent();
    }
}
