// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.Idempotent;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Stands around the calls of protected methods, inside the transaction that {@code @Transactional} (priority 200) or the EJB
 * container has begun. Resource methods pass: the HTTP door has admitted their request.
 */
@Idempotent
@Interceptor
@Priority(IdempotentInterceptor.INSIDE_THE_TRANSACTION)
@NullUnmarked
public class IdempotentInterceptor {

    static final int INSIDE_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 300;

    @Inject
    private MethodExtension methods;

    @Inject
    private MethodDoor door;

    /** Answers the call. */
    @AroundInvoke
    public @Nullable Object call(InvocationContext invocation) throws Exception {
        Optional<MethodOperation> operation =
                methods.operation(invocation.getTarget().getClass(), invocation.getMethod());
        return operation.isPresent()
                ? door.call(operation.get(), invocation.getParameters(), invocation::proceed)
                : invocation.proceed();
    }
}
