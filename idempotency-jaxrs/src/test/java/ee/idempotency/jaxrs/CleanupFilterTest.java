// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CleanupFilterTest {

    private final Application application = new Application();
    private final CleanupFilter filter = new CleanupFilter();
    private final AttributedRequest request =
            mock(AttributedRequest.class, withSettings().useConstructor().defaultAnswer(CALLS_REAL_METHODS));
    private final ServletResponse response = mock(ServletResponse.class);

    @Test
    void leavesARequestWithoutAnExchangeAlone() throws IOException, ServletException {
        filter.doFilter(request, response, (passed, answer) -> passed.setAttribute("passed", true));

        assertThat(request.attributes).containsOnlyKeys("passed");
    }

    @Test
    void releasesWhatTheRequestLeavesOpen() throws IOException, ServletException {
        filter.doFilter(request, response, admitting());

        assertThat(application.transactions.active()).isFalse();
        assertThat(application.store.result()).isEmpty();
        assertThat(request.attributes).isEmpty();
    }

    @Test
    void releasesWhatAFailedRequestLeavesOpen() {
        FilterChain failing = (passed, answer) -> {
            admitting().doFilter(passed, answer);
            throw new ServletException("nobody maps it");
        };

        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> filter.doFilter(request, response, failing))
                .withMessage("nobody maps it");

        assertThat(application.transactions.active()).isFalse();
    }

    @Test
    void freesTheKeyForARetry() throws IOException, ServletException {
        filter.doFilter(request, response, admitting());

        filter.doFilter(request, response, (passed, answer) -> {
            admitting().doFilter(passed, answer);
            assertThat(passed.getAttribute(Exchange.PROPERTY)).isInstanceOf(Exchange.Running.class);
        });
    }

    @Test
    void acceptsThatTheTransactionHasEndedAlready() throws IOException, ServletException {
        filter.doFilter(request, response, (passed, answer) -> {
            admitting().doFilter(passed, answer);
            application.transactions.timeOut();
        });

        assertThat(request.attributes).isEmpty();
    }

    /** A resource method behind the request filter; servers keep its properties as the servlet request's attributes. */
    private FilterChain admitting() {
        return (passed, answer) -> {
            Requests.Request call = Requests.post("order").key("k1");
            new IdempotentRequestFilter(application.operation(Shop.class, "sell"), application.door).filter(call);
            passed.setAttribute(Exchange.PROPERTY, Exchange.take(call).orElseThrow());
        };
    }

    abstract static class AttributedRequest implements ServletRequest {

        private final Map<String, Object> attributes = new HashMap<>();

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public void setAttribute(String name, Object value) {
            attributes.put(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }
}
