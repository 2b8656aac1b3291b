// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.StoreFailure;
import ee.idempotency.application.DeclaredMethod;
import ee.idempotency.application.DeclaredOperation;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Schedule;
import jakarta.ejb.Schedules;
import jakarta.ejb.Timeout;
import java.lang.annotation.Annotation;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads bean methods into operations, once, when the application is deployed. Every mistake names class, method and value. */
final class MethodReader {

    private static final Set<String> OUTSIDE = Set.of("NOT_SUPPORTED", "NEVER");

    private final IdempotencySettings settings;
    private final ResultFormats formats;

    MethodReader(IdempotencySettings settings, ResultFormats formats) {
        this.settings = settings;
        this.formats = formats;
    }

    /**
     * The operation of a bean's method; empty when this door does not protect it.
     *
     * @throws IllegalArgumentException when the method can't be protected as it is declared
     */
    Optional<MethodOperation> read(BeanMethod method) {
        return method.isResourceMethod()
                ? Optional.empty()
                : method.idempotent().map(idempotent -> {
                    try {
                        check(method, idempotent);
                        return read(method, idempotent);
                    } catch (IllegalArgumentException e) {
                        throw new IllegalArgumentException(
                                "@Idempotent on " + method.declared() + ": " + e.getMessage(), e);
                    }
                });
    }

    private MethodOperation read(BeanMethod method, Idempotent idempotent) {
        DeclaredMethod declared = method.declared();
        return new MethodOperation(
                declared,
                DeclaredOperation.of(idempotent, settings, () -> defaultName(method)),
                MethodKey.of(method.type(), method.method(), idempotent, settings),
                idempotent.required(),
                ArgumentFingerprint.of(method.type(), method.method(), idempotent),
                StoredResults.of(
                        formats.of(TypeResolver.returnType(method.type(), method.method()), settings.maxStoredBytes()),
                        FailureRule.of(method.type(), method.method()),
                        method.type().getClassLoader()),
                BeanKind.of(declared));
    }

    static String defaultName(BeanMethod method) {
        return method.type().getName() + "." + method.method().getName();
    }

    private static void check(BeanMethod method, Idempotent idempotent) {
        checkIntercepted(method);
        method.declared().requireSynchronous();
        method.declared().requireTransactionOtherThan(OUTSIDE);
        if (idempotent.releasedStatuses().length > 0) {
            throw new IllegalArgumentException("releasedStatuses is for resource methods; here the exception decides");
        }
        if (idempotent.onStoreFailure() == StoreFailure.PROCEED) {
            throw new IllegalArgumentException(
                    "onStoreFailure = PROCEED is for resource methods; here the failure has broken the transaction");
        }
    }

    private static void checkIntercepted(BeanMethod method) {
        int modifiers = method.method().getModifiers();
        if (Modifier.isPrivate(modifiers) || Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers)) {
            throw new IllegalArgumentException("it is " + Modifier.toString(modifiers)
                    + ", and no container intercepts it; make it an ordinary public method");
        }
        Stream.of(Schedule.class, Schedules.class, Timeout.class, PostConstruct.class, PreDestroy.class)
                .filter(callback -> method.method().isAnnotationPresent(callback))
                .findFirst()
                .ifPresent(callback -> refuseCallback(callback));
    }

    private static void refuseCallback(Class<? extends Annotation> callback) {
        throw new IllegalArgumentException("a method with @" + callback.getSimpleName()
                + " is called by the container past the interceptor; use the bean Idempotency inside it");
    }
}
