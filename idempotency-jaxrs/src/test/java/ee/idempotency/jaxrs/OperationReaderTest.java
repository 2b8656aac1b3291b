// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Claim;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import ee.idempotency.StoreFailure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationReaderTest {

    private static final IdempotencySettings SETTINGS = IdempotencySettings.builder()
            .keyHeader("X-Once")
            .retention(Duration.ofDays(3))
            .waitLimit(Duration.ofSeconds(7))
            .releasedStatuses(Set.of(418))
            .build();

    private final OperationReader reader = new OperationReader(SETTINGS);

    @Test
    void readsNothingFromAMethodThatIsNotProtected() {
        assertThat(reader.read(Methods.of(Stated.class, "list"))).isEmpty();
    }

    @Test
    void takesFromTheSettingsWhatTheAnnotationLeavesOut() {
        HttpOperation operation = read(Stated.class, "plain");

        assertThat(operation.operation().name()).isEqualTo("POST /stated");
        assertThat(operation.operation().retention()).isEqualTo(Duration.ofDays(3));
        assertThat(operation.operation().waitLimit()).isEqualTo(Duration.ofSeconds(7));
        assertThat(operation.operation().afterExpiry()).isEqualTo(AfterExpiry.RUN_AGAIN);
        assertThat(operation.keySource()).isEqualTo(new KeySource.Header("X-Once"));
        assertThat(operation.releasedStatuses()).containsExactly(418);
        assertThat(operation.required()).isTrue();
        assertThat(operation.onStoreFailure()).isEqualTo(StoreFailure.REFUSE);
    }

    @Test
    void takesFromTheAnnotationWhatItSays() {
        HttpOperation operation = read(Stated.class, "stated");

        assertThat(operation.operation().name()).isEqualTo("orders.place");
        assertThat(operation.operation().retention()).isEqualTo(Duration.ofMinutes(1));
        assertThat(operation.operation().waitLimit()).isEqualTo(Duration.ofMillis(1500));
        assertThat(operation.operation().afterExpiry()).isEqualTo(AfterExpiry.REFUSE);
        assertThat(operation.keySource()).isEqualTo(new KeySource.Header("X-Event-Id"));
        assertThat(operation.releasedStatuses()).containsExactlyInAnyOrder(300, 499);
        assertThat(operation.required()).isFalse();
        assertThat(operation.onStoreFailure()).isEqualTo(StoreFailure.PROCEED);
    }

    @Test
    void takesTheKeyFromTheBodyByItsPointer() {
        assertThat(read(Stated.class, "bodily").keySource()).isInstanceOf(KeySource.Body.class);
    }

    @Test
    void waitsNotAtAllWhereItRejects() {
        assertThat(read(Stated.class, "rejecting").operation().rejects()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"499, false", "500, true", "300, true", "404, false"})
    void releasesServerErrorsAndTheStatusesOfTheAnnotation(int status, boolean released) {
        assertThat(read(OneStatus.class, "add").releases(status)).isEqualTo(released);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "past | retention must be positive, was PT-1S",
                "momentary | retention must be positive, was PT0S",
                "words | retention must be an ISO-8601 duration such as PT30M or P2D, was \"two days\"",
                "waitless | waitLimit must be positive, was PT0S",
                "waitsBackwards | waitLimit must be positive, was PT-5S",
                "waitsInWords | waitLimit must be an ISO-8601 duration such as PT30M or P2D, was \"5s\"",
                "undecided | waitLimit has no meaning with inFlight = REJECT, was PT2S",
                "twofold | key and header exclude each other, were \"/requestId\" and \"X-Request-Id\"",
                "uncanonical | excluded requires canonicalJson, was [/sentAt, /trace]",
                "released | releasedStatuses must be from 300 to 499, was 503",
                "successful | releasedStatuses must be from 300 to 499, was 299",
                "lateAndOpen | onStoreFailure = PROCEED excludes claim = LAST: the store is used after the work, in its"
                        + " transaction, and a failure takes the work along",
                "nameless | operation must have 1 to 255 characters, was \"   \""
            })
    void refusesValuesThatMakeNoSense(String method, String message) {
        assertThatThrownBy(() -> reader.read(Methods.of(Mistaken.class, method)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("@Idempotent on " + Mistaken.class.getName() + "." + method + "(): " + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pointless", "excludesPointless"})
    void refusesWhatIsNoPointerAndNamesIt(String method) {
        assertThatThrownBy(() -> reader.read(Methods.of(Mistaken.class, method)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("@Idempotent on " + Mistaken.class.getName() + "." + method + "(): ")
                .hasMessageContaining("requestId");
    }

    private HttpOperation read(Class<?> resource, String method) {
        return reader.read(Methods.of(resource, method)).orElseThrow();
    }

    @Path("stated")
    public static class Stated {

        @GET
        public void list() {}

        @POST
        @Idempotent
        public void plain() {}

        @POST
        @Idempotent(
                operation = "orders.place",
                header = "X-Event-Id",
                required = false,
                waitLimit = "PT1.5S",
                retention = "PT1M",
                afterExpiry = AfterExpiry.REFUSE,
                releasedStatuses = {300, 499},
                onStoreFailure = StoreFailure.PROCEED)
        public void stated() {}

        @POST
        @Idempotent(key = "/requestId")
        public void bodily() {}

        @POST
        @Idempotent(inFlight = InFlight.REJECT)
        public void rejecting() {}
    }

    @Path("one-status")
    public static class OneStatus {

        @POST
        @Idempotent(releasedStatuses = 300)
        public void add() {}
    }

    @Path("mistaken")
    public static class Mistaken {

        @POST
        @Idempotent(retention = "PT-1S")
        public void past() {}

        @POST
        @Idempotent(retention = "PT0S")
        public void momentary() {}

        @POST
        @Idempotent(retention = "two days")
        public void words() {}

        @POST
        @Idempotent(waitLimit = "PT0S")
        public void waitless() {}

        @POST
        @Idempotent(waitLimit = "PT-5S")
        public void waitsBackwards() {}

        @POST
        @Idempotent(waitLimit = "5s")
        public void waitsInWords() {}

        @POST
        @Idempotent(inFlight = InFlight.REJECT, waitLimit = "PT2S")
        public void undecided() {}

        @POST
        @Idempotent(key = "/requestId", header = "X-Request-Id")
        public void twofold() {}

        @POST
        @Idempotent(excluded = {"/sentAt", "/trace"})
        public void uncanonical() {}

        @POST
        @Idempotent(releasedStatuses = 503)
        public void released() {}

        @POST
        @Idempotent(releasedStatuses = 299)
        public void successful() {}

        @POST
        @Idempotent(operation = "   ")
        public void nameless() {}

        @POST
        @Idempotent(claim = Claim.LAST, onStoreFailure = StoreFailure.PROCEED)
        public void lateAndOpen() {}

        @POST
        @Idempotent(key = "requestId")
        public void pointless() {}

        @POST
        @Idempotent(canonicalJson = true, excluded = "requestId")
        public void excludesPointless() {}
    }
}
