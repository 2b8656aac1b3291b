// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.Claim;
import ee.idempotency.Idempotency;
import ee.idempotency.IdempotencySettings;
import ee.idempotency.IdempotentCall;
import ee.idempotency.Outcome;
import ee.idempotency.RetryInNewTransactionException;
import ee.idempotency.engine.IdempotencyLedger;
import ee.idempotency.engine.TransactionBoundary;
import ee.idempotency.fixture.Call;
import ee.idempotency.spi.Attempt;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Work that claims its key last, while another node does the same. */
class ClaimingLastDoorTest {

    private static final Application APPLICATION = Application.of();
    private static final String WINNERS = "the winner's";

    private final Idempotency idempotency = APPLICATION.bean(Idempotency.class);
    private final IdempotencyLedger ledger = APPLICATION.bean(IdempotencyLedger.class);
    private final IdempotentCall<String> settle = IdempotentCall.of("settle-invoice", String.class)
            .key(UUID.randomUUID().toString())
            .claim(Claim.LAST);

    @AfterAll
    static void stop() {
        APPLICATION.close();
    }

    @Test
    void doesTheWorkOnce() {
        assertThat(idempotency.execute(settle, () -> "done")).isEqualTo("done");

        assertThat(idempotency.attempt(settle, () -> "again")).isEqualTo(new Outcome.Done<>("done", true));
    }

    @Test
    void givesTheWinnersResultForItsOwn() {
        Outcome<String> outcome = idempotency.attempt(settle, () -> {
            winElsewhere();
            return "own";
        });

        assertThat(outcome).isEqualTo(new Outcome.Done<>(WINNERS, true));
    }

    @Test
    void givesTheWinnersResultForAnException() {
        Outcome<String> outcome = idempotency.attempt(settle, () -> {
            winElsewhere();
            throw new IllegalStateException("taken");
        });

        assertThat(outcome).isEqualTo(new Outcome.Done<>(WINNERS, true));
    }

    @Test
    void givesTheWinnersResultForAnExceptionThatIsAResult() throws IOException {
        Outcome<String> outcome = idempotency.attempt(settle, () -> {
            winElsewhere();
            throw new IOException("taken");
        });

        assertThat(outcome).isEqualTo(new Outcome.Done<>(WINNERS, true));
    }

    @Test
    void throwsItsOwnExceptionWhereNothingStands() {
        assertThatIllegalStateException()
                .isThrownBy(() -> idempotency.execute(settle, () -> {
                    throw new IllegalStateException("down");
                }));

        assertThat(idempotency.execute(settle, () -> "done")).isEqualTo("done");
    }

    @Test
    void tellsAReuseAtItsEnd() {
        Outcome<String> outcome = idempotency.attempt(settle.fingerprint("other"), () -> {
            Attempt running = running();
            win(new Attempt(
                    running.key(),
                    running.scope(),
                    running.operation(),
                    ArgumentFingerprint.ofValues(1)
                            .take(new Object[] {"first"}, methods().jsonb())));
            return "own";
        });

        assertThat(outcome).isEqualTo(new Outcome.Mismatch<>());
    }

    @Test
    void sendsItsCallerIntoANewTransactionWithWhatItThrew() {
        IllegalStateException taken = new IllegalStateException("taken");
        TransactionBoundary.Running caller = begin();

        assertThatThrownBy(() -> idempotency.execute(settle, () -> {
                    winElsewhere();
                    throw taken;
                }))
                .isInstanceOf(RetryInNewTransactionException.class)
                .hasSuppressedException(taken);

        assertThat(caller.canCommit()).isFalse();
        caller.rollback();
        assertThat(idempotency.attempt(settle, () -> "again")).isEqualTo(new Outcome.Done<>(WINNERS, true));
    }

    @Test
    void sendsItsCallerIntoANewTransactionWhereThisOneIsMarked() {
        TransactionBoundary.Running caller = begin();

        assertThatThrownBy(() -> idempotency.execute(settle, () -> {
                    winElsewhere();
                    APPLICATION.transactions().entityManager().getTransaction().setRollbackOnly();
                    return "own";
                }))
                .isInstanceOf(RetryInNewTransactionException.class);

        caller.rollback();
    }

    private void winElsewhere() {
        Attempt running = running();
        win(new Attempt(running.key(), running.scope(), running.operation(), running.fingerprint()));
    }

    private Attempt running() {
        return ledger.running().orElseThrow().attempt();
    }

    private static void win(Attempt attempt) {
        StoredResults results = StoredResults.of(
                methods()
                        .formats()
                        .of(String.class, IdempotencySettings.defaults().maxStoredBytes()),
                FailureRule.standard(),
                ClaimingLastDoorTest.class.getClassLoader());
        AttemptRunner other =
                new AttemptRunner(APPLICATION.bean(Application.Wiring.class).otherLedger());
        Call.start(() -> other.run(attempt, results, () -> WINNERS)).result();
    }

    private static MethodExtension methods() {
        return APPLICATION.bean(MethodExtension.class);
    }

    private TransactionBoundary.Running begin() {
        ledger.prepare();
        return APPLICATION.transactions().begin(TransactionBoundary.Watcher.NONE);
    }
}
