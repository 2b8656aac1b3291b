// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.ejb.EJBException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class ApplicationMappersTest {

    private final Providers providers = mock(Providers.class);
    private final ApplicationMappers mappers = new ApplicationMappers(providers);

    @Test
    void answersByTheApplicationsMapper() {
        map(TimeoutException.class, new Late());

        assertThat(status(new TimeoutException())).isEqualTo(504);
    }

    @Test
    void answersWhatAnEjbWrapped() {
        map(TimeoutException.class, new Late());

        assertThat(status(new EJBException(new TimeoutException()))).isEqualTo(504);
    }

    @Test
    void looksBehindNoOtherException() {
        map(TimeoutException.class, new Late());

        assertThat(mappers.toResponse(new IllegalStateException(new TimeoutException())))
                .isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void leavesTheServersOwnMappersAside() {
        Object ofTheServer = Proxy.newProxyInstance(
                new BlindLoader(), new Class<?>[] {ExceptionMapper.class}, (proxy, method, args) -> null);
        map(TimeoutException.class, (ExceptionMapper<TimeoutException>) ofTheServer);

        assertThat(mappers.toResponse(new TimeoutException())).isEmpty();
    }

    private <T extends Throwable> void map(Class<T> type, ExceptionMapper<T> mapper) {
        when(providers.getExceptionMapper(any())).thenReturn(null);
        when(providers.getExceptionMapper(type)).thenReturn(mapper);
    }

    private int status(Throwable failure) {
        return mappers.toResponse(failure).orElseThrow().getStatus();
    }

    private static final class Late implements ExceptionMapper<TimeoutException> {
        @Override
        public Response toResponse(TimeoutException failure) {
            return Response.status(504).build();
        }
    }

    /** Sees Jakarta REST and not the library. */
    private static final class BlindLoader extends ClassLoader {
        BlindLoader() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("jakarta.")) {
                return Class.forName(name);
            }
            throw new ClassNotFoundException(name);
        }
    }
}
