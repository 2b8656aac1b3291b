// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.AfterExpiry;
import ee.idempotency.Idempotency;
import ee.idempotency.IdempotentCall;
import ee.idempotency.MismatchException;
import ee.idempotency.MissingKeyException;
import ee.idempotency.Outcome;
import ee.idempotency.Scope;
import ee.idempotency.engine.TransactionBoundary;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import jakarta.enterprise.util.TypeLiteral;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Work that no interceptor stands around. */
class ProgrammaticDoorTest {

    private static final Application APPLICATION = Application.of();

    private final Idempotency idempotency = APPLICATION.bean(Idempotency.class);
    private final IdempotentCall<String> settle = IdempotentCall.of("settle-invoice", String.class)
            .key(UUID.randomUUID().toString())
            .fingerprint("invoice", 5);

    @AfterAll
    static void stop() {
        APPLICATION.close();
    }

    @Test
    void doesTheWorkOnce() {
        String first = idempotency.execute(settle, ProgrammaticDoorTest::work);

        assertThat(idempotency.execute(settle, ProgrammaticDoorTest::work)).isEqualTo(first);
        assertThat(idempotency.attempt(settle, ProgrammaticDoorTest::work)).isEqualTo(new Outcome.Done<>(first, true));
    }

    @Test
    void readsAGenericResultAgain() {
        IdempotentCall<List<Duration>> plan =
                IdempotentCall.of("plan", new TypeLiteral<List<Duration>>() {}).key("k");

        idempotency.execute(plan, () -> List.of(Duration.ofHours(1)));

        assertThat(idempotency.execute(plan, List::of)).containsExactly(Duration.ofHours(1));
    }

    @Test
    void tellsAReuseOfTheKey() {
        idempotency.execute(settle, ProgrammaticDoorTest::work);
        IdempotentCall<String> reuse = settle.fingerprint("invoice", 6);

        assertThat(idempotency.attempt(reuse, ProgrammaticDoorTest::work)).isEqualTo(new Outcome.Mismatch<>());
        assertThatThrownBy(() -> idempotency.execute(reuse, ProgrammaticDoorTest::work))
                .isInstanceOf(MismatchException.class);
    }

    @Test
    void takesACallWithoutFingerprintForARetry() {
        IdempotentCall<String> plain =
                IdempotentCall.of("plain", String.class).key(UUID.randomUUID().toString());
        String first = idempotency.execute(plain, ProgrammaticDoorTest::work);

        assertThat(idempotency.execute(plain, ProgrammaticDoorTest::work)).isEqualTo(first);
    }

    @Test
    void tellsARecordedFailureAsAValueAndAsAnException() throws IOException {
        Outcome<String> first = idempotency.attempt(settle, ProgrammaticDoorTest::failing);

        assertThat(first)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.replayed()).isFalse());
        assertThatThrownBy(() -> idempotency.execute(settle, ProgrammaticDoorTest::failing))
                .isInstanceOf(IOException.class)
                .hasMessage("provider says no");
    }

    @Test
    void runsAgainAfterAFailureThatRolledBack() {
        assertThatIllegalStateException()
                .isThrownBy(() -> idempotency.attempt(settle, () -> {
                    throw new IllegalStateException("down");
                }));

        assertThat(idempotency.attempt(settle, () -> "done")).isEqualTo(new Outcome.Done<>("done", false));
    }

    @Test
    void keepsScopesApart() {
        IdempotentCall<String> ofTenant = settle.scope(Scope.of("tenant", "acme"));
        String first = idempotency.execute(settle, ProgrammaticDoorTest::work);

        assertThat(idempotency.execute(ofTenant, ProgrammaticDoorTest::work)).isNotEqualTo(first);
    }

    @Test
    void asksForAKey() {
        assertThat(Stream.of(settle.key(null), settle.key(" ")))
                .allSatisfy(call -> assertThatThrownBy(() -> idempotency.execute(call, ProgrammaticDoorTest::work))
                        .isInstanceOf(MissingKeyException.class)
                        .hasMessageContaining("settle-invoice"));
    }

    @Test
    void refusesATypeThatCantBeReadBack() {
        IdempotentCall<Object> anything =
                IdempotentCall.of("anything", Object.class).key("k");

        assertThatIllegalArgumentException().isThrownBy(() -> idempotency.execute(anything, Object::new));
    }

    @Test
    void refusesAnExpiredKeyAndHasItsOwnRetention() {
        IdempotentCall<String> once = settle.retention(Duration.ofHours(1)).afterExpiry(AfterExpiry.REFUSE);
        idempotency.execute(once, ProgrammaticDoorTest::work);
        APPLICATION.bean(Application.Wiring.class).clock().advance(Duration.ofHours(1));

        assertThat(idempotency.attempt(once, ProgrammaticDoorTest::work)).isInstanceOf(Outcome.Expired.class);
        assertThat(Attempts.RETENTION).isGreaterThan(Duration.ofHours(1));
    }

    @Test
    void doesNotWaitWhereTheCallSaysSo() {
        TransactionBoundary.Running caller = APPLICATION.transactions().begin(TransactionBoundary.Watcher.NONE);
        idempotency.execute(settle, ProgrammaticDoorTest::work);

        Outcome<String> meanwhile = Call.start(
                        () -> idempotency.attempt(settle.waitLimit(Duration.ZERO), ProgrammaticDoorTest::work))
                .result();
        caller.commit();

        assertThat(meanwhile).isEqualTo(new Outcome.InProgress<>());
    }

    private static String work() {
        return UUID.randomUUID().toString();
    }

    private static String failing() throws IOException {
        throw new IOException("provider says no");
    }
}
