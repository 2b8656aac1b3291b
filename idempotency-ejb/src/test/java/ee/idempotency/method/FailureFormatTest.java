// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ee.idempotency.RecordState;
import ee.idempotency.ReplayedFailureException;
import ee.idempotency.StoredResult;
import ee.idempotency.method.Failures.Declined;
import ee.idempotency.method.Failures.Decorated;
import ee.idempotency.method.Failures.Demanding;
import ee.idempotency.method.Failures.Fixed;
import ee.idempotency.method.Failures.Hostile;
import ee.idempotency.method.Failures.HostileException;
import ee.idempotency.method.Failures.Kept;
import ee.idempotency.method.Failures.Refusing;
import ee.idempotency.method.Failures.Silent;
import ee.idempotency.method.Failures.WithCause;
import ee.idempotency.method.Failures.Witness;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureFormatTest {

    private final FailureFormat format = new FailureFormat(FailureRule.standard());

    private final ClassLoader loader = Objects.requireNonNull(FailureFormatTest.class.getClassLoader());

    @Test
    void storesTypeAndMessageOnly() {
        StoredResult stored = format.encode(new WithCause("no \"stock\"", new IllegalStateException("secret")));

        assertThat(stored.state()).isEqualTo(RecordState.FAILED);
        assertThat(stored.status()).isZero();
        assertThat(new String(stored.payload(), UTF_8))
                .isEqualTo("{\"type\":\"ee.idempotency.method.Failures$WithCause\",\"message\":\"no \\\"stock\\\"\"}");
    }

    @ParameterizedTest
    @MethodSource
    void throwsTheSameTypeAgain(Exception failure) {
        Exception replayed = replay(failure);

        assertThat(replayed).isExactlyInstanceOf(failure.getClass()).hasMessage(failure.getMessage());
    }

    static Stream<Exception> throwsTheSameTypeAgain() {
        return Stream.of(
                new Declined("no"),
                new Declined(""),
                new Kept("no"),
                new WithCause("no", null),
                new WithCause(null, null),
                new Silent(),
                new java.io.FileNotFoundException("a"),
                new java.io.FileNotFoundException(),
                new InterruptedException());
    }

    @ParameterizedTest
    @MethodSource
    void standsForATypeThatCantBeMade(Exception failure) {
        Exception replayed = replay(failure);

        assertThat(replayed)
                .isInstanceOfSatisfying(ReplayedFailureException.class, replay -> {
                    assertThat(replay.originalType())
                            .isEqualTo(failure.getClass().getName());
                    assertThat(replay.originalMessage()).isEqualTo(failure.getMessage());
                })
                .hasMessage("The operation failed before, with " + failure);
    }

    static Stream<Exception> standsForATypeThatCantBeMade() {
        return Stream.of(
                new Demanding(7),
                new Decorated("no"),
                new Fixed(),
                new Refusing("no", 1),
                new IllegalStateException(),
                new IllegalStateException("no result by the rule"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.example.Gone",
                "ee.idempotency.method.Failures$Unfinished",
                "java.lang.String",
                "java.lang.OutOfMemoryError",
                "java.lang.Throwable",
                "[Ljava.lang.String;",
                "int",
                "",
                "../../etc/passwd",
                "ee/idempotency/method/Failures"
            })
    void makesNothingElse(String type) {
        assertThat(replay(type))
                .isInstanceOfSatisfying(
                        ReplayedFailureException.class,
                        replay -> assertThat(replay.originalType()).isEqualTo(type));
    }

    @Test
    void leavesAConstructorThatIsOutOfReach() {
        assertThat(replay("java.util.concurrent.ExecutionException"))
                .isExactlyInstanceOf(ExecutionException.class)
                .hasMessage("m");
    }

    @Test
    void neverInitialisesAHostileClass() {
        assertThat(replay(Hostile.class.getName())).isInstanceOf(ReplayedFailureException.class);
        assertThat(replay(HostileException.class.getName())).isInstanceOf(ReplayedFailureException.class);

        assertThat(Witness.MADE).isFalse();
    }

    @Test
    void cutsALongMessage() {
        String message = "x".repeat(3_999) + "\uD83D\uDE00" + "y".repeat(100);

        Exception replayed = replay(new Declined(message));

        assertThat(replayed).isExactlyInstanceOf(Declined.class).hasMessage("x".repeat(3_999));
        assertThat(replay(new Declined("z".repeat(5_000)))).hasMessage("z".repeat(4_000));
    }

    @Test
    void readsFailuresOnly() {
        StoredResult success = new StoredResult(RecordState.SUCCEEDED, 0, new byte[0]);

        assertThatIllegalArgumentException().isThrownBy(() -> format.decode(success, loader));
    }

    private Exception replay(Exception failure) {
        return format.decode(format.encode(failure), loader);
    }

    private Exception replay(String type) {
        String json = "{\"type\":\"" + type + "\",\"message\":\"m\"}";
        return format.decode(new StoredResult(RecordState.FAILED, 0, json.getBytes(UTF_8)), loader);
    }
}
