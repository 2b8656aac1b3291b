// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.Idempotent;
import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The exception mappers that the application brings, as opposed to those that every server has.
 *
 * @param providers all that the server knows
 */
record ApplicationMappers(Providers providers) {

    /** The application's own answer to a failure, also to one that the EJB container has wrapped. */
    Optional<Response> toResponse(Throwable failure) {
        return Stream.iterate(
                        failure,
                        cause -> cause != null,
                        cause -> cause instanceof EJBException ? cause.getCause() : null)
                .flatMap(this::answers)
                .findFirst();
    }

    private <T extends Throwable> Stream<Response> answers(T failure) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) failure.getClass();
        ExceptionMapper<T> mapper = providers.getExceptionMapper(type);
        return mapper == null || !isOfAnApplication(mapper.getClass())
                ? Stream.empty()
                : Stream.of(mapper.toResponse(failure));
    }

    /** A server's classes don't see the library. */
    private static boolean isOfAnApplication(Class<?> mapper) {
        ClassLoader loader = mapper.getClassLoader();
        try {
            return loader != null && loader.loadClass(Idempotent.class.getName()) == Idempotent.class;
        } catch (ClassNotFoundException ofTheServer) {
            return false;
        }
    }
}
