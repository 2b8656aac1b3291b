// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ee.idempotency.AfterExpiry;
import ee.idempotency.IdempotencyKey;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.Idempotent;
import ee.idempotency.InFlight;
import jakarta.ws.rs.POST;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MethodReaderTest {

    private final IdempotencySettings settings =
            IdempotencySettings.builder().retention(Duration.ofDays(3)).build();

    private final MethodReader reader =
            new MethodReader(settings, new ResultFormats(List.of(), ResultFormats.ownJsonb(), false));

    @Test
    void readsWhatTheAnnotationSays() {
        MethodOperation operation = read(Right.class, "full").orElseThrow();

        assertThat(operation.operation().name()).isEqualTo("transfer");
        assertThat(operation.operation().retention()).isEqualTo(Duration.ofDays(2));
        assertThat(operation.operation().waitLimit()).isEqualTo(Duration.ofSeconds(2));
        assertThat(operation.operation().afterExpiry()).isEqualTo(AfterExpiry.REFUSE);
        assertThat(operation.required()).isFalse();
        assertThat(operation.key().place()).isEqualTo("key = \"#{id}\"");
    }

    @Test
    void readsTheRestFromTheSettingsAndTheMethod() {
        MethodOperation operation = read(Right.class, "plain").orElseThrow();

        assertThat(operation.operation().name()).isEqualTo(Right.class.getName() + ".plain");
        assertThat(operation.operation().retention()).isEqualTo(Duration.ofDays(3));
        assertThat(operation.operation().waitLimit()).isEqualTo(settings.waitLimit());
        assertThat(operation.required()).isTrue();
        assertThat(operation.key().place()).isEqualTo("parameter 0 (id)");
        assertThat(operation.container()).isEqualTo(BeanKind.PLAIN);
    }

    @Test
    void readsThatASecondAttemptIsRefusedAtOnce() {
        assertThat(read(Right.class, "rejecting").orElseThrow().operation().rejects())
                .isTrue();
    }

    @Test
    void leavesOtherMethodsAlone() {
        assertThat(read(Right.class, "unprotected")).isEmpty();
    }

    @Test
    void leavesResourceMethodsToTheirDoor() {
        assertThat(read(Right.class, "answered")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            keyless       | keyless(String): it names no key: mark a parameter
            twofold       | twofold(String): it names more than one key, leave one of: parameter 0 (id); header = "X-Key"
            pointer       | pointer(String): key must have an expression such as #{event.id}, or all calls would have one key; was "/id"
            unsupported   | unsupported(double): @IdempotencyKey on parameter 0 (id) must be on
            past          | past(String): retention must be positive, was PT-1S
            words         | words(String): retention must be an ISO-8601 duration such as PT30M or P2D, was "two days"
            waitless      | waitless(String): waitLimit must be positive, was PT0S
            undecided     | undecided(String): waitLimit has no meaning with inFlight = REJECT, was PT2S
            anything      | anything(String): a result of type java.lang.Object
            unwritable    | unwritable(String, Thread): parameter 1 (thread) can't be part of the fingerprint
            pointless     | pointless(String): excluded must point into the array of all arguments
            hidden        | hidden(String): it is private, and no container intercepts it
            fixed         | fixed(String): it is public static, and no container intercepts it
            settled       | settled(String): it is public final, and no container intercepts it
            begin         | begin(): a method with @PostConstruct is called by the container past the interceptor
            end           | end(): a method with @PreDestroy is called by the container past the interceptor
            nightly       | nightly(): a method with @Schedule is called by the container past the interceptor
            often         | often(): a method with @Schedules is called by the container past the interceptor
            elapsed       | elapsed(): a method with @Timeout is called by the container past the interceptor
            releasing     | releasing(String): releasedStatuses is for resource methods; here the exception decides
            proceeding    | proceeding(String): onStoreFailure = PROCEED is for resource methods
            later         | later(String): an asynchronous method answers outside the transaction
            concurrent    | concurrent(String): an asynchronous method answers outside the transaction
            staged        | staged(String): an asynchronous method answers outside the transaction
            future        | future(String): an asynchronous method answers outside the transaction
            without       | without(String): @TransactionAttribute(NOT_SUPPORTED) leaves the transaction of the record
            never         | never(String): @TransactionAttribute(NEVER) leaves the transaction of the record
            unsupporting  | unsupporting(String): @Transactional(NOT_SUPPORTED) leaves the transaction of the record
            nevermore     | nevermore(String): @Transactional(NEVER) leaves the transaction of the record
            """)
    void namesClassMethodAndValueOfAMistake(String method, String message) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> read(FaultyMethods.class, method))
                .withMessageStartingWith("@Idempotent on " + FaultyMethods.class.getName() + "." + message);
    }

    @Test
    void refusesATransactionThatTheBeanManages() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> read(FaultyMethods.SelfManaged.class, "add"))
                .withMessageStartingWith("@Idempotent on " + FaultyMethods.SelfManaged.class.getName()
                        + ".add(String): @TransactionManagement(BEAN) leaves the transaction of the record");
    }

    @Test
    void refusesAnOperationOfMoreThan255Characters() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> read(FaultyMethods.class, "longwinded"))
                .withMessageContaining(".longwinded(String): operation must have 1 to 255 characters, was \"too long");
    }

    private Optional<MethodOperation> read(Class<?> type, String name) {
        return BeanMethod.of(type)
                .filter(method -> method.method().getName().equals(name))
                .findFirst()
                .flatMap(reader::read);
    }

    public static class Right {

        @Idempotent(
                operation = "transfer",
                key = "#{id}",
                retention = "P2D",
                waitLimit = "PT2S",
                required = false,
                afterExpiry = AfterExpiry.REFUSE)
        public void full(String id) {}

        @Idempotent
        public String plain(@IdempotencyKey String id) {
            return id;
        }

        @Idempotent(inFlight = InFlight.REJECT)
        public void rejecting(@IdempotencyKey String id) {}

        public void unprotected(String id) {}

        @POST
        @Idempotent
        public void answered(String body) {}
    }
}
