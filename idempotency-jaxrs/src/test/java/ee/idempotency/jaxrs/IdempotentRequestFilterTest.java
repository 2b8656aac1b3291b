// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.jaxrs.Requests.Request;
import ee.idempotency.spi.AccessCheck;
import ee.idempotency.spi.Attempt;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentRequestFilterTest {

    private static final Instant LATER = Application.NOW.plus(Duration.ofHours(1));
    private static final StoredResult CREATED = new StoredResult(RecordState.SUCCEEDED, 201, new byte[0]);

    private final Application application = new Application();
    private final Request request = Requests.post("order").key("k1");

    @Test
    void letsAnAdmittedRequestThroughInATransaction() throws IOException {
        filter("sell").filter(request);

        assertThat(request.aborted()).isFalse();
        assertThat(application.transactions.active()).isTrue();
        assertThat(Exchange.take(request))
                .containsInstanceOf(Exchange.Running.class)
                .map(Exchange::door)
                .contains(application.door);
    }

    @Test
    void letsARequestWithoutAKeyThroughUnprotectedWhereNoneIsRequired() throws IOException {
        Request keyless = Requests.post("order");

        filter("optional").filter(keyless);

        assertThat(keyless.aborted()).isFalse();
        assertThat(Exchange.take(keyless)).isEmpty();
        assertThat(application.transactions.active()).isFalse();
    }

    @Test
    void refusesWhatIsNoAttempt() throws IOException {
        Request keyless = Requests.post("order");

        filter("sell").filter(keyless);

        assertRefused(keyless, 400, "key-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "another order"})
    void refusesACallerWithoutTheRoleBeforeAnythingElse(String body) throws IOException {
        record("forClerks", request, LATER);
        Request call = Requests.post(body).key("k1").caller("ann", "guest");

        filter("forClerks").filter(call);

        assertRefused(call, 403, "forbidden");
        assertThat(call.getEntityStream()).asString(UTF_8).isEqualTo(body);
        assertThat(call.answer().getStringHeaders()).doesNotContainKey("Idempotency-Key");
    }

    @Test
    void admitsACallerWithTheRole() throws IOException {
        Request call = request.caller("ann", "clerk");

        filter("forClerks").filter(call);

        assertThat(call.aborted()).isFalse();
    }

    @Test
    void refusesACallerWhomTheApplicationsOwnCheckRefuses() throws IOException {
        List<String> asked = new ArrayList<>();
        AccessCheck check = operation -> !asked.add(operation);
        Application guarded = new Application(check);

        new IdempotentRequestFilter(guarded.operation(Shop.class, "sell"), guarded.door).filter(request);

        assertRefused(request, 403, "forbidden");
        assertThat(asked).containsExactly("POST /shop");
    }

    @Test
    void refusesACallerWhoLostTheRightWhileWaiting() throws IOException {
        Iterator<Boolean> rights = List.of(true, false).iterator();
        AccessCheck once = operation -> rights.next();
        Application guarded = new Application(once);
        HttpOperation sell = guarded.operation(Shop.class, "sell");
        guarded.store.commitElsewhere(attempt(sell, guarded.door, request), CREATED, LATER);

        new IdempotentRequestFilter(sell, guarded.door).filter(request);

        assertRefused(request, 403, "forbidden");
    }

    @Test
    void answersFromTheRecord() throws IOException {
        record("sell", request, LATER);

        filter("sell").filter(request);

        assertThat(request.answer().getStatus()).isEqualTo(201);
        assertThat(Exchange.take(request)).containsInstanceOf(Exchange.Replayed.class);
        assertThat(application.transactions.active()).isFalse();
    }

    @Test
    void refusesAKeyOfAnotherRequest() throws IOException {
        record("sell", request, LATER);
        Request other = Requests.post("another order").key("k1");

        filter("sell").filter(other);

        assertRefused(other, 422, "key-reused");
    }

    @Test
    void refusesAKeyOfAnotherRequestWhileThatOneRuns() throws IOException {
        Request other = Requests.post("another order").key("k1");
        IdempotentRequestFilter filter = filter("sell");

        filter.filter(request);
        filter.filter(other);

        assertRefused(other, 422, "key-reused");
    }

    @Test
    void asksASecondAttemptToComeAgainWhileTheFirstRuns() throws IOException {
        Request retry = Requests.post("order").key("k1");
        IdempotentRequestFilter filter = filter("sell");

        filter.filter(request);
        filter.filter(retry);

        assertRefused(retry, 409, "in-progress");
        assertThat(retry.answer().getHeaderString("Retry-After")).isEqualTo("1");
        assertThat(retry.answer().getHeaderString("Idempotency-Key")).isEqualTo("\"k1\"");
    }

    @Test
    void refusesAnExpiredKeyWhereTheOperationAsksForIt() throws IOException {
        record("once", request, Application.NOW);

        filter("once").filter(request);

        assertRefused(request, 410, "key-expired");
    }

    @Test
    void refusesWhileTheStoreIsUnreachable() throws IOException {
        application.store.becomeUnreachable();

        filter("sell").filter(request);

        assertRefused(request, 503, "store-unavailable");
        assertThat(request.answer().getHeaderString("Retry-After")).isEqualTo("1");
    }

    @Test
    void letsARequestThroughWhileTheStoreIsUnreachableWhereTheOperationAsksForIt() throws IOException {
        application.store.becomeUnreachable();

        filter("open").filter(request);

        assertThat(request.aborted()).isFalse();
        assertThat(Exchange.take(request)).isEmpty();
        assertThat(request.getEntityStream()).asString(UTF_8).isEqualTo("order");
    }

    private IdempotentRequestFilter filter(String method) {
        return new IdempotentRequestFilter(application.operation(Shop.class, method), application.door);
    }

    /** Has the request done already, by an earlier attempt. */
    private void record(String method, Request done, Instant expiresAt) throws IOException {
        Attempt attempt = attempt(application.operation(Shop.class, method), application.door, done);
        application.store.commitElsewhere(attempt, CREATED, expiresAt);
    }

    private static Attempt attempt(HttpOperation operation, Door door, Request request) throws IOException {
        return ((HttpAttempt.Reading.Protected) new HttpAttempt(operation, door).read(request)).attempt();
    }

    private static void assertRefused(Request refused, int status, String problem) {
        assertThat(refused.answer().getStatus()).isEqualTo(status);
        assertThat((byte[]) refused.answer().getEntity()).asString(UTF_8).contains("/" + problem + "\"");
        assertThat(Optional.ofNullable(refused.getProperty(Exchange.PROPERTY))).isEmpty();
    }
}
