// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.ExpiredKeyException;
import ee.idempotency.IdempotencyException;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.InProgressException;
import ee.idempotency.MalformedKeyException;
import ee.idempotency.MismatchException;
import ee.idempotency.MissingKeyException;
import ee.idempotency.NoTransactionException;
import ee.idempotency.NotCommittedException;
import ee.idempotency.ReplayedFailureException;
import ee.idempotency.ResultNotStoredException;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.StoreUnavailableException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusalMapperTest {

    private final IdempotencySettings settings =
            IdempotencySettings.builder().retryAfter(Duration.ofSeconds(3)).build();

    private final Application application = new Application(settings);
    private final RefusalMapper mapper = new RefusalMapper();

    @ParameterizedTest
    @MethodSource("refusals")
    void answersAsTheDoorDoes(IdempotencyException refusal, Problem problem) {
        Response response = mapper.toResponse(refusal);

        assertThat(response.getStatus()).isEqualTo(problem.status());
        assertThat(response.getStringHeaders().getFirst("Content-Type")).isEqualTo("application/problem+json");
        assertThat((byte[]) response.getEntity()).isEqualTo(problem.toBytes(settings, null));
        assertThat(response.getStringHeaders().containsKey("Retry-After")).isEqualTo(problem.comesAgain());
    }

    @Test
    void tellsWhenToComeAgainByTheApplicationsSettings() {
        assertThat(mapper.toResponse(new InProgressException("runs"))
                        .getStringHeaders()
                        .getFirst("Retry-After"))
                .isEqualTo("3");
    }

    @Test
    void repeatsNoMessageButThatOfAMalformedKey() {
        assertThat(body(new IdempotencyException("secret", null))).doesNotContain("secret");
        assertThat(body(new MalformedKeyException("Malformed key: it is empty")))
                .contains("Malformed key: it is empty");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isNoResultOfTheOperationAroundIt(IdempotencyException refusal, Problem problem) throws IOException {
        HttpOperation operation = application.operation(Shop.class, "sell");
        Requests.Request request = Requests.post("order").key("k1");
        new IdempotentRequestFilter(operation, application.door).filter(request);

        new IdempotentResponseFilter().filter(request, Responses.of(mapper.toResponse(refusal)));

        assertThat(application.store.result()).isEmpty();
        assertThat(application.transactions.active()).isFalse();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new MissingKeyException("m"), Problem.MISSING),
                Arguments.of(new MalformedKeyException("m"), Problem.malformed("m")),
                Arguments.of(new InProgressException("m"), Problem.IN_PROGRESS),
                Arguments.of(new MismatchException("m"), Problem.MISMATCH),
                Arguments.of(new ExpiredKeyException("m", Instant.EPOCH), Problem.EXPIRED),
                Arguments.of(new StoreUnavailableException("m", null), Problem.UNAVAILABLE),
                Arguments.of(new NotCommittedException("m", false, null), Problem.NOT_COMMITTED),
                Arguments.of(new NotCommittedException("m", true, null), Problem.OUTCOME_UNKNOWN),
                Arguments.of(new NotCommittedException("m", false, new SQLException("m", "40001")), Problem.UNDONE),
                Arguments.of(new RetryInNewTransactionException("m", null), Problem.UNDONE),
                Arguments.of(new UndoneException(new SQLException("m", "40001")), Problem.UNDONE),
                Arguments.of(UndoneException.superseded(new IllegalStateException("m")), Problem.UNDONE),
                Arguments.of(new NoTransactionException("m", null), Problem.FAILED),
                Arguments.of(new ReplayedFailureException("shop.Gone", "m"), Problem.FAILED),
                Arguments.of(new ResultNotStoredException("m"), Problem.FAILED),
                Arguments.of(new IdempotencyException("m", null), Problem.FAILED));
    }

    private String body(IdempotencyException refusal) {
        return new String((byte[]) mapper.toResponse(refusal).getEntity(), UTF_8);
    }
}
