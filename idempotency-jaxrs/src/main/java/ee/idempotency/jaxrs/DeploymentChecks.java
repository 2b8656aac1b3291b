// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Set;

/** What a protected resource method must not be. */
final class DeploymentChecks {

    private static final Set<String> OUTSIDE = Set.of("REQUIRES_NEW", "NOT_SUPPORTED", "NEVER");

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
        method.declared().requireSynchronous();
        checkParameters(method);
        method.declared().requireTransactionOtherThan(OUTSIDE);
    }

    private static void checkParameters(ResourceMethod method) {
        for (Parameter parameter : method.method().getParameters()) {
            if (parameter.getType() == AsyncResponse.class) {
                throw refuse("a @Suspended response is answered outside the transaction; return the result itself");
            }
            if (parameter.getType() == SseEventSink.class) {
                throw refuse("server-sent events leave before the commit; return the result itself");
            }
        }
    }

    private static IllegalArgumentException refuse(String message) {
        return new IllegalArgumentException(message);
    }
}
