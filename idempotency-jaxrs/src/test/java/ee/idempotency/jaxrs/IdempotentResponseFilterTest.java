// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.doThrow;

import ee.idempotency.Fingerprint;
import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.jaxrs.Requests.Request;
import ee.idempotency.spi.Attempt;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Providers;
import java.io.IOException;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentResponseFilterTest {

    private static final StoredResult ANOTHERS = StoredResponse.of(
                    201, Map.of("Location", List.of("/orders/7")), "seven".getBytes(UTF_8), 9)
            .toResult();

    private final Application application = new Application();
    private final HttpOperation operation = application.operation(Shop.class, "sell");
    private final IdempotentRequestFilter admission = new IdempotentRequestFilter(operation, application.door);
    private final IdempotentResponseFilter filter = filterWith(Writers.ofText());
    private final Request request = Requests.post("order").key("k1");

    @Test
    void leavesAnAnswerWithoutAnExchangeAlone() throws IOException {
        Responses.Response response = Responses.of(Response.ok("text", "text/plain"));

        filter.filter(request, response);

        assertThat(response.getEntity()).isEqualTo("text");
        assertThat(response.getHeaders()).containsOnlyKeys("Content-Type");
    }

    @ParameterizedTest
    @CsvSource({"201, SUCCEEDED", "303, SUCCEEDED", "402, FAILED", "404, FAILED", "422, FAILED"})
    void commitsTheAnswerWithTheEffect(int status, RecordState state) throws IOException {
        Responses.Response response =
                answer(Response.status(status).entity("order").type("text/plain"));

        assertThat(application.store.result()).map(StoredResult::state).contains(state);
        assertThat(application.transactions.active()).isFalse();
        assertThat(response.bytes()).asString(UTF_8).isEqualTo("order");
        assertThat(response.getHeaderString("Idempotency-Key")).isEqualTo("\"k1\"");
        assertThat(response.getHeaderString("Idempotency-Key-Expires")).isEqualTo("Mon, 23 Nov 2026 10:00:00 GMT");
    }

    @Test
    void storesTheKeyNowhere() throws IOException {
        answer(Response.status(201).entity("order").type("text/plain"));

        assertThat(application.store.result().orElseThrow().payload())
                .asString(UTF_8)
                .doesNotContain("k1");
    }

    @Test
    void answersARetryWithTheSameBytes() throws IOException {
        answer(Response.status(201).entity("order").type("text/plain"));

        Responses.Response replayed = Responses.of(retry());
        filter.filter(request, replayed);

        assertThat(replayed.getStatus()).isEqualTo(201);
        assertThat(replayed.bytes()).asString(UTF_8).isEqualTo("order");
        assertThat(replayed.getHeaderString("Idempotent-Replayed")).isEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 500, 503})
    void releasesWhatMayRunAgain(int status) throws IOException {
        Responses.Response response = answer(Response.status(status));

        assertThat(application.store.result()).isEmpty();
        assertThat(application.transactions.active()).isFalse();
        assertThat(response.bytes()).isEmpty();
        assertThat(response.getHeaders()).containsOnlyKeys("Idempotency-Key");
    }

    @ParameterizedTest
    @CsvSource({"false, 500, not-committed", "true, 503, outcome-unknown"})
    void answersAFailedCommitWithAProblem(boolean unknown, int status, String problem) throws IOException {
        admission.filter(request);
        application.transactions.failCommit(unknown);

        Responses.Response response = settle(Response.status(201).header("Location", "/orders/1"));

        assertProblem(response, status, problem);
        assertThat(response.getHeaders()).doesNotContainKey("Location");
        assertThat(application.store.result()).isEmpty();
    }

    @Test
    void answersASuccessThatWasMarkedForRollbackWithAProblem() throws IOException {
        admission.filter(request);
        application.transactions.markForRollback();

        Responses.Response response = settle(Response.status(201));

        assertProblem(response, 500, "not-committed");
        assertThat(application.store.result()).isEmpty();
        assertThat(application.transactions.active()).isFalse();
    }

    @Test
    void storesARefusalThatWasMarkedForRollback() throws IOException {
        admission.filter(request);
        application.transactions.markForRollback();

        Responses.Response response =
                settle(Response.status(409).entity("sold out").type("text/plain"));

        assertThat(application.store.result()).map(StoredResult::status).contains(409);
        assertThat(response.bytes()).asString(UTF_8).isEqualTo("sold out");
        assertThat(application.transactions.active()).isFalse();
    }

    @Test
    void announcesNoEndOfARefusalThatCannotBeStored() throws IOException {
        admission.filter(request);
        application.transactions.markForRollback();
        application.store.becomeUnreachable();

        Responses.Response response =
                settle(Response.status(409).entity("sold out").type("text/plain"));

        assertThat(application.store.result()).isEmpty();
        assertThat(response.bytes()).asString(UTF_8).isEqualTo("sold out");
        assertThat(response.getHeaders()).doesNotContainKey("Idempotency-Key-Expires");
    }

    @Test
    void answersWithWhatAnotherNodeCommittedInsteadOfARefusal() throws IOException {
        admission.filter(request);
        application.store.commitElsewhere(attempt(), ANOTHERS, Application.NOW.plusSeconds(60));
        application.transactions.markForRollback();

        Responses.Response response =
                settle(Response.status(409).entity("sold out").type("text/plain"));

        assertReplaysAnothers(response);
    }

    @Test
    void answersWithWhatAnotherNodeCommittedFirst() throws IOException {
        admission.filter(request);
        Attempt attempt = attempt();
        application.transactions.failCommitAfter(
                () -> application.store.commitElsewhere(attempt, ANOTHERS, Application.NOW.plusSeconds(60)), false);

        Responses.Response response = settle(Response.status(200)
                .entity("order")
                .type("text/plain")
                .header("Set-Cookie", "order=1")
                .header("Content-Length", 5));

        assertReplaysAnothers(response);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 400, 404, 500})
    void answersWithWhatStandsWhateverAnAttemptThatClaimsLastCameTo(int status) throws IOException {
        admitLast();
        application.store.commitElsewhere(attempt(), ANOTHERS, Application.NOW.plusSeconds(60));

        assertReplaysAnothers(settle(Response.status(status).entity("own").type("text/plain")));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 404})
    void answersWithWhatStandsWhereAnAttemptThatClaimsLastIsMarkedForRollback(int status) throws IOException {
        admitLast();
        application.store.commitElsewhere(attempt(), ANOTHERS, Application.NOW.plusSeconds(60));
        application.transactions.markForRollback();

        assertReplaysAnothers(settle(Response.status(status).entity("own").type("text/plain")));
    }

    @Test
    void answersWithWhatStandsWhereTheWriterBreaksOff() throws IOException {
        admitLast();
        application.store.commitElsewhere(attempt(), ANOTHERS, Application.NOW.plusSeconds(60));
        Responses.Response response = Responses.of(Response.ok("order", "text/plain"));

        filterWith(Writers.broken()).filter(request, response);

        assertReplaysAnothers(response);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 400})
    void refusesAReuseAtTheEndOfAnAttemptThatClaimsLast(int status) throws IOException {
        admitLast();
        Attempt own = attempt();
        Fingerprint another = new Fingerprint(own.fingerprint().algorithm(), "other");
        Attempt other = new Attempt(own.key(), own.scope(), own.operation(), another);
        application.store.commitElsewhere(other, ANOTHERS, Application.NOW.plusSeconds(60));

        assertProblem(settle(Response.status(status).entity("own").type("text/plain")), 422, "key-reused");
    }

    @Test
    void commitsTheAnswerOfAnAttemptThatClaimsLast() throws IOException {
        admitLast();

        Responses.Response response =
                settle(Response.status(201).entity("order").type("text/plain"));

        assertThat(application.store.result()).map(StoredResult::status).contains(201);
        assertThat(response.getHeaderString("Idempotency-Key-Expires")).isEqualTo("Mon, 23 Nov 2026 10:00:00 GMT");
    }

    @Test
    void answersAnAttemptWhoseTransactionTimedOutWithAProblem() throws IOException {
        admission.filter(request);
        application.transactions.timeOut();

        Responses.Response response = settle(Response.status(201));

        assertProblem(response, 500, "not-committed");
    }

    @Test
    void leavesAFailureWhoseTransactionTimedOutAsItIs() throws IOException {
        admission.filter(request);
        application.transactions.timeOut();

        Responses.Response response = settle(Response.status(500).entity("down"));

        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(response.getEntity()).isEqualTo("down");
    }

    @Test
    void releasesWhereTheWriterBreaksOff() throws IOException {
        admission.filter(request);
        Responses.Response response = Responses.of(Response.ok("order", "text/plain"));

        assertThatIOException()
                .isThrownBy(() -> filterWith(Writers.broken()).filter(request, response))
                .withMessage("the writer broke off");

        assertThat(application.transactions.active()).isFalse();
        assertThat(application.store.result()).isEmpty();
    }

    @Test
    void releasesWhereThereIsNoWriter() throws IOException {
        admission.filter(request);
        Responses.Response response = Responses.of(Response.ok("order", "text/plain"));

        assertThatExceptionOfType(InternalServerErrorException.class)
                .isThrownBy(() -> filterWith(Writers.none()).filter(request, response));

        assertThat(application.transactions.active()).isFalse();
    }

    @Test
    void releasesWhereTheAnswerCannotBeRead() throws IOException {
        admission.filter(request);
        Responses.Response response = Responses.of(Response.ok("order", "text/plain"));
        doThrow(new IllegalStateException("no status")).when(response).getStatus();

        assertThatIllegalStateException().isThrownBy(() -> filter.filter(request, response));

        assertThat(application.transactions.active()).isFalse();
        assertThat(application.store.result()).isEmpty();
    }

    @Test
    void settlesOnce() throws IOException {
        answer(Response.status(201));
        Responses.Response second = Responses.of(Response.status(500));

        filter.filter(request, second);

        assertThat(second.getHeaders()).isEmpty();
        assertThat(application.store.result()).map(StoredResult::status).contains(201);
    }

    private void admitLast() throws IOException {
        new IdempotentRequestFilter(application.operation(Shop.class, "last"), application.door).filter(request);
    }

    private Responses.Response answer(Response.ResponseBuilder made) throws IOException {
        admission.filter(request);
        return settle(made);
    }

    private Responses.Response settle(Response.ResponseBuilder made) throws IOException {
        Responses.Response response = Responses.of(made);
        filter.filter(request, response);
        return response;
    }

    private Response retry() throws IOException {
        admission.filter(request);
        return request.answer();
    }

    private Attempt attempt() {
        Exchange exchange = Exchange.take(request).orElseThrow();
        exchange.handOn(request);
        return ((Exchange.Running) exchange).granted().attempt();
    }

    private static void assertProblem(Responses.Response response, int status, String problem) {
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.bytes()).asString(UTF_8).contains("/" + problem + "\"");
        assertThat(response.getHeaderString("Idempotency-Key")).isEqualTo("\"k1\"");
    }

    private static void assertReplaysAnothers(Responses.Response response) {
        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.bytes()).asString(UTF_8).isEqualTo("seven");
        assertThat(response.getHeaders())
                .containsOnlyKeys("Location", "Idempotent-Replayed", "Idempotency-Key", "Idempotency-Key-Expires");
    }

    /** Jakarta REST would inject them. */
    private static IdempotentResponseFilter filterWith(Providers providers) {
        try {
            IdempotentResponseFilter filter = new IdempotentResponseFilter();
            Field field = IdempotentResponseFilter.class.getDeclaredField("providers");
            field.setAccessible(true);
            field.set(filter, providers);
            return filter;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the filter has no field for the providers", e);
        }
    }
}
