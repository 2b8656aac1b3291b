// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
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
    void tellsApartWhatAnAttemptThrowsThatWasNotTheFirst() throws Exception {
        IllegalStateException taken = new IllegalStateException("taken");
        Requests.Request request = admit("last");
        Exchange.Running running = (Exchange.Running) Exchange.take(request).orElseThrow();
        application.store.commitElsewhere(
                running.granted().attempt(),
                new StoredResult(RecordState.SUCCEEDED, 201, new byte[0]),
                Application.NOW.plusSeconds(60));

        assertThatThrownBy(() -> interceptor.call(throwing(sell(), taken)))
                .isInstanceOfSatisfying(UndoneException.class, undone -> {
                    assertThat(undone.superseded()).isTrue();
                    assertThat(undone.failure()).isSameAs(taken);
                });
    }

    @Test
    void passesWhatAnAttemptThrowsThatClaimsLastWhereNothingStands() throws Exception {
        IllegalStateException mistake = new IllegalStateException();
        admit("last");

        assertThatThrownBy(() -> interceptor.call(throwing(sell(), mistake))).isSameAs(mistake);
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
        admit("sell");
    }

    private Requests.Request admit(String method) throws IOException {
        Requests.Request request = Requests.post("order").key("k1");
        new IdempotentRequestFilter(application.operation(Shop.class, method), application.door).filter(request);
        return request;
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
