// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.Key;
import ee.idempotency.Scope;
import ee.idempotency.jaxrs.HttpAttempt.Reading;
import ee.idempotency.jaxrs.Requests.Request;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.ScopeResolver;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.FilterInputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAttemptTest {

    private final IdempotencySettings settings =
            IdempotencySettings.builder().maxBodyBytes(32).minKeyLength(2).build();
    private final Application application = new Application(settings);
    private final HttpAttempt place = attempts(application, "place");
    private final HttpAttempt optional = attempts(application, "optional");
    private final HttpAttempt byBody = attempts(application, "byBody");

    @Test
    void readsKeyScopeOperationAndFingerprint() throws IOException {
        Request request = Requests.post("order").key("k1").caller("ann");

        Reading.Protected read = (Reading.Protected) place.read(request);

        assertThat(read.key()).isEqualTo(Key.of("k1"));
        assertThat(read.attempt().identity())
                .isEqualTo(Identity.of(Scope.ofPrincipal("ann"), "POST /orders", Key.of("k1")));
        assertThat(read.attempt().operation().name()).isEqualTo("POST /orders");
        assertThat(read.attempt().fingerprint())
                .isEqualTo(Fingerprinting.bytes().take(request, "order".getBytes(UTF_8)));
    }

    @Test
    void readsOneRequestAfterAnother() throws IOException {
        place.read(Requests.post("former").key("k0").caller("ann"));
        Request request = Requests.post("order").key("k1").caller("ann");

        Reading.Protected read = (Reading.Protected) place.read(request);

        assertThat(read.attempt().identity())
                .isEqualTo(Identity.of(Scope.ofPrincipal("ann"), "POST /orders", Key.of("k1")));
        assertThat(read.attempt().fingerprint())
                .isEqualTo(Fingerprinting.bytes().take(request, "order".getBytes(UTF_8)));
    }

    @Test
    void keepsCallersWithoutAPrincipalApart() throws IOException {
        assertThat(identity(place.read(Requests.post("").key("k1"))))
                .isEqualTo(Identity.of(Scope.anonymous(), "POST /orders", Key.of("k1")));
    }

    @Test
    void takesTheApplicationsScope() throws IOException {
        ScopeResolver tenants = caller -> caller.within(Scope.of("tenant", "acme"));
        HttpAttempt attempts = attempts(new Application(settings, tenants), "place");

        Scope expected = Scope.ofPrincipal("ann").within(Scope.of("tenant", "acme"));
        assertThat(identity(attempts.read(Requests.post("").key("k1").caller("ann"))))
                .isEqualTo(Identity.of(expected, "POST /orders", Key.of("k1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "order"})
    void putsTheBodyBack(String body) throws IOException {
        Request request = Requests.post(body).key("k1");

        assertThat(place.read(request)).isInstanceOf(Reading.Protected.class);

        assertThat(request.getEntityStream()).asString(UTF_8).isEqualTo(body);
    }

    @Test
    void putsTheBodyOfAnUnprotectedRequestBack() throws IOException {
        Request request = Requests.post("order");

        assertThat(optional.read(request)).isInstanceOf(Reading.Unprotected.class);

        assertThat(request.getEntityStream()).asString(UTF_8).isEqualTo("order");
    }

    @Test
    void refusesAMissingKey() throws IOException {
        assertThat(place.read(Requests.post("order"))).isEqualTo(new Reading.Refused(Problem.MISSING));
    }

    @ParameterizedTest
    @CsvSource({"place", "optional"})
    void refusesAMalformedKeyRequiredOrNot(String method) throws IOException {
        Reading read = attempts(application, method).read(Requests.post("order").key("\"open"));

        assertThat(read).isInstanceOfSatisfying(Reading.Refused.class, refused -> {
            assertThat(refused.problem().status()).isEqualTo(400);
            assertThat(refused.problem().title()).isEqualTo("Idempotency-Key is malformed");
        });
    }

    @Test
    void refusesAKeyUnderTheMinimum() throws IOException {
        assertThat(place.read(Requests.post("order").key("k")))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problem().detail()).contains("the configured minimum is 2"));
    }

    @Test
    void refusesAKeyInTheBodyUnderTheMinimum() throws IOException {
        assertThat(byBody.read(Requests.post("{\"requestId\":7}")))
                .isInstanceOfSatisfying(
                        Reading.Refused.class,
                        refused -> assertThat(refused.problem().detail()).contains("the configured minimum is 2"));
    }

    @Test
    void readsAKeyInTheBody() throws IOException {
        assertThat(byBody.read(Requests.post("{\"requestId\":\"k1\"}")))
                .isInstanceOfSatisfying(
                        Reading.Protected.class, read -> assertThat(read.key()).isEqualTo(Key.of("k1")));
    }

    @Test
    void readsABodyOfTheLimit() throws IOException {
        assertThat(place.read(Requests.post("x".repeat(32)).key("k1"))).isInstanceOf(Reading.Protected.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 4, 5, 6, 32})
    void readsTheWholeBodyWhateverLengthWasAnnounced(int announced) throws IOException {
        Request request = Requests.post("order").length(announced).key("k1");

        Reading.Protected read = (Reading.Protected) place.read(request);

        assertThat(read.attempt().fingerprint())
                .isEqualTo(Fingerprinting.bytes().take(request, "order".getBytes(UTF_8)));
        assertThat(request.getEntityStream()).asString(UTF_8).isEqualTo("order");
    }

    @Test
    void readsALongBodyThatIsAnnounced() throws IOException {
        String body = "x".repeat(8193);
        Request request = Requests.post(body).key("k1");

        assertThat(attempts(new Application(IdempotencySettings.defaults()), "place")
                        .read(request))
                .isInstanceOf(Reading.Protected.class);

        assertThat(request.getEntityStream()).asString(UTF_8).isEqualTo(body);
    }

    @Test
    void makesNoRoomForALongBodyBeforeItComes() throws IOException {
        Request request = Requests.post("order").length(1 << 20).key("k1");
        AtomicInteger room = new AtomicInteger();
        request.setEntityStream(new FilterInputStream(request.getEntityStream()) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                room.accumulateAndGet(bytes.length, Math::max);
                return super.read(bytes, offset, length);
            }
        });

        attempts(new Application(IdempotencySettings.defaults()), "place").read(request);

        assertThat(room).hasValueLessThanOrEqualTo(8192);
    }

    @Test
    void refusesABodyThatTurnsOutLongerThanAnnouncedAndOverTheLimit() throws IOException {
        assertThat(place.read(Requests.post("x".repeat(33)).length(5).key("k1")))
                .isEqualTo(new Reading.Refused(Problem.TOO_LARGE));
    }

    @Test
    void refusesABodyThatIsAnnouncedOverTheLimitUnread() throws IOException {
        Request request = Requests.post("order").length(33).key("k1");

        assertThat(place.read(request)).isEqualTo(new Reading.Refused(Problem.TOO_LARGE));

        assertThat(request.getEntityStream()).asString(UTF_8).isEqualTo("order");
    }

    @Test
    void refusesAChunkedBodyThatTurnsOutOverTheLimit() throws IOException {
        assertThat(place.read(Requests.post("x".repeat(33)).length(-1).key("k1")))
                .isEqualTo(new Reading.Refused(Problem.TOO_LARGE));
    }

    @Test
    void failsWhereTheBodyWasConsumedBefore() {
        Request request = Requests.post("").length(5).key("k1");

        assertThatIllegalStateException()
                .isThrownBy(() -> place.read(request))
                .withMessageContaining("was consumed before the idempotency filter");
    }

    private static HttpAttempt attempts(Application application, String method) {
        return new HttpAttempt(application.operation(Orders.class, method), application.door);
    }

    private static Identity identity(Reading read) {
        return ((Reading.Protected) read).attempt().identity();
    }

    @Path("orders")
    public static class Orders {

        @POST
        @Idempotent
        public void place() {}

        @POST
        @Path("optional")
        @Idempotent(required = false)
        public void optional() {}

        @POST
        @Path("by-body")
        @Idempotent(key = "/requestId")
        public void byBody() {}
    }
}
