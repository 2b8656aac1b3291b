// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class UndoneInterceptorTest {

    private final SQLException deadlock = new SQLException("deadlock", "40P01");

    private final Application application = new Application();
    private final UndoneInterceptor interceptor = new UndoneInterceptor();

    @Test
    void tellsApartWhatTheDatabaseUndid() throws Exception {
        admit();

        assertThatThrownBy(() -> interceptor.call(throwing(sell(), deadlock)))
                .isInstanceOf(UndoneException.class)
                .hasCause(deadlock);
    }

    @Test
    void passesWhatTheBusinessThrows() throws Exception {
        IllegalStateException mistake = new IllegalStateException();
        admit();

        assertThatThrownBy(() -> interceptor.call(throwing(sell(), mistake))).isSameAs(mistake);
    }

    @Test
    void passesWhatAnUnprotectedRequestThrows() throws Exception {
        assertThatThrownBy(() -> interceptor.call(throwing(sell(), deadlock))).isSameAs(deadlock);
    }

    @Test
    void passesWhatABusinessMethodThrows() throws Exception {
        Method toString = Object.class.getMethod("toString");
        admit();

        assertThatThrownBy(() -> interceptor.call(throwing(toString, deadlock))).isSameAs(deadlock);
    }

    private void admit() throws IOException {
        new IdempotentRequestFilter(application.operation(Shop.class, "sell"), application.door)
                .filter(Requests.post("order").key("k1"));
    }

    private static Method sell() throws NoSuchMethodException {
        return Shop.class.getMethod("sell");
    }

    private static InvocationContext throwing(Method method, Exception failure) throws Exception {
        InvocationContext invocation = mock(InvocationContext.class);
        when(invocation.getTarget()).thenReturn(new Shop());
        when(invocation.getMethod()).thenReturn(method);
        when(invocation.proceed()).thenThrow(failure);
        return invocation;
    }
}
