// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/** What a protected resource method must not be. */
final class DeploymentChecks {

    private static final Set<TransactionAttributeType> OUTSIDE_EJB = Set.of(
            TransactionAttributeType.REQUIRES_NEW,
            TransactionAttributeType.NOT_SUPPORTED,
            TransactionAttributeType.NEVER);

    private static final Set<TxType> OUTSIDE = Set.of(TxType.REQUIRES_NEW, TxType.NOT_SUPPORTED, TxType.NEVER);

    private DeploymentChecks() {}

    /**
     * Checks the method itself; the values of its annotation are checked where they are read.
     *
     * @throws IllegalArgumentException with what is wrong and what to do
     */
    static void check(ResourceMethod method) {
        String httpMethod = method.httpMethod()
                .orElseThrow(() -> refuse("it is no resource method, and no door reads the annotation there"));
        if (!Modifier.isPublic(method.method().getModifiers())) {
            throw refuse("it is not public, and Jakarta REST does not call it");
        }
        if (method.safe()) {
            throw refuse(httpMethod + " is safe by itself and takes no key; remove the annotation");
        }
        checkSynchronous(method);
        checkTransaction(method);
    }

    private static void checkSynchronous(ResourceMethod method) {
        if (CompletionStage.class.isAssignableFrom(method.method().getReturnType())
                || method.onMethod(Asynchronous.class).isPresent()
                || method.onMethod(jakarta.enterprise.concurrent.Asynchronous.class)
                        .isPresent()
                || method.onClass(Asynchronous.class).isPresent()) {
            throw refuse("an asynchronous method answers outside the transaction; return the result itself");
        }
        for (Parameter parameter : method.method().getParameters()) {
            if (parameter.getType() == AsyncResponse.class) {
                throw refuse("a @Suspended response is answered outside the transaction; return the result itself");
            }
            if (parameter.getType() == SseEventSink.class) {
                throw refuse("server-sent events leave before the commit; return the result itself");
            }
        }
    }

    private static void checkTransaction(ResourceMethod method) {
        method.onMethod(TransactionAttribute.class)
                .or(() -> method.onClass(TransactionAttribute.class))
                .map(TransactionAttribute::value)
                .filter(OUTSIDE_EJB::contains)
                .ifPresent(value -> leavesTransaction("@TransactionAttribute(" + value + ")"));
        method.onMethod(Transactional.class)
                .or(() -> method.onClass(Transactional.class))
                .map(Transactional::value)
                .filter(OUTSIDE::contains)
                .ifPresent(value -> leavesTransaction("@Transactional(" + value + ")"));
        method.onClass(TransactionManagement.class)
                .map(TransactionManagement::value)
                .filter(value -> value == TransactionManagementType.BEAN)
                .ifPresent(value -> leavesTransaction("@TransactionManagement(" + value + ")"));
    }

    private static void leavesTransaction(String annotation) {
        throw refuse(annotation + " leaves the transaction of the record: the effect would not commit with it");
    }

    private static IllegalArgumentException refuse(String message) {
        return new IllegalArgumentException(message);
    }

    /** Whether any method of a class answers HTTP requests. */
    static boolean hasResourceMethods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(
                        method -> new ResourceMethod(type, method).httpMethod().isPresent());
    }
}
