// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.refusal;
import static ee.idempotency.engine.Node.replayed;
import static ee.idempotency.engine.Node.success;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.idempotency.IdempotencyEvent;
import ee.idempotency.NotCommittedException;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Attempts that run before they claim their key, in transactions of their own. */
class LedgerClaimingLastTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    @RegisterExtension
    final Node otherNode = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.claimingLast(Attempts.fresh());

    @Test
    void asksTheStoreOnce() {
        Granted granted = node.granted(attempt);
        node.work(attempt);

        Settlement settlement = ledger.complete(granted, success("done"));

        assertThat(settlement).isEqualTo(new Settlement.Stored(granted.expiresAt()));
        assertThat(List.of(Step.ADMIT, Step.FIND, Step.TAKE_OVER, Step.COMPLETE))
                .allMatch(step -> node.store.calls(step) == 0);
        assertThat(node.store.calls(Step.ADMIT_COMPLETED)).isOne();
        assertThat(node.transactions.active()).isZero();
        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(node.journal)
                .hasExactlyElementsOfTypes(IdempotencyEvent.Granted.class, IdempotencyEvent.Completed.class);
    }

    @Test
    void looksBeforeItRunsWhereTheKeyWasSeen() {
        node.call(attempt, "done");

        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("done");
        assertThat(ledger.admit(Attempts.reuseOf(attempt))).isInstanceOf(Admission.Mismatch.class);

        assertThat(node.store.calls(Step.ADMIT)).isZero();
    }

    @Test
    void runsAgainWhereTheKeyWasSeenAndNothingStands() {
        ledger.release(node.granted(attempt));

        assertThat(node.call(Attempts.retryOf(attempt), "done")).isInstanceOf(Granted.class);

        assertThat(node.store.calls(Step.FIND)).as("the released one's look").isOne();
        assertThat(node.store.calls(Step.PEEK)).isOne();
        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void runsOneAtATimeInThisJvm() {
        Granted granted = node.granted(attempt);
        Call<Admission> second =
                Call.start(() -> node.call(Attempts.retryOf(attempt), "second")).awaitWaitingIn(SingleFlight.class);
        node.work(attempt);

        ledger.complete(granted, success("first"));

        assertThat(replayed(second.result())).isEqualTo("first");
        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(node.store.calls(Step.FIND)).isZero();
    }

    @Test
    void givesThoseWhoWaitForALoserTheWinnersAnswer() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        Call<Admission> second =
                Call.start(() -> node.call(Attempts.retryOf(attempt), "second")).awaitWaitingIn(SingleFlight.class);
        otherNode.call(Attempts.retryOf(attempt), "winner's");

        assertThat(replayed(ledger.complete(granted, success("loser's")))).isEqualTo("winner's");

        assertThat(replayed(second.result())).isEqualTo("winner's");
        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(node.journal)
                .<Class<?>>extracting(Object::getClass)
                .containsExactlyInAnyOrder(
                        IdempotencyEvent.Granted.class,
                        IdempotencyEvent.Released.class,
                        IdempotencyEvent.Replayed.class,
                        IdempotencyEvent.Waited.class,
                        IdempotencyEvent.Replayed.class);
    }

    @Test
    void answersAReleasedOneWithWhatStands() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        otherNode.call(Attempts.retryOf(attempt), "winner's");

        assertThat(replayed(ledger.release(granted))).isEqualTo("winner's");

        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(node.store.calls(Step.ADMIT)).isZero();
    }

    @Test
    void givesThoseWhoWaitForAReleasedOneTheWinnersAnswer() {
        Granted granted = node.granted(attempt);
        Call<Admission> second =
                Call.start(() -> node.call(Attempts.retryOf(attempt), "second")).awaitWaitingIn(SingleFlight.class);
        otherNode.call(Attempts.retryOf(attempt), "winner's");

        ledger.release(granted);

        assertThat(replayed(second.result())).isEqualTo("winner's");
        assertThat(node.store.calls(Step.FIND))
                .as("the released one's look alone")
                .isOne();
    }

    @Test
    void refusesAReleasedReuse() {
        Granted granted = node.granted(Attempts.reuseOf(attempt));
        otherNode.call(attempt, "winner's");

        assertThat(ledger.release(granted)).isEqualTo(new Settlement.Superseded(new Admission.Mismatch()));
    }

    @Test
    void leavesAReleasedOneItsOwnAnswerWhereNothingStands() {
        Granted granted = node.granted(attempt);
        node.work(attempt);

        assertThat(ledger.release(granted)).isEqualTo(new Settlement.Unstored());

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(node.transactions.active()).isZero();
    }

    @Test
    void leavesAReleasedOneItsOwnAnswerWhereNobodyCanLook() {
        Granted granted = node.granted(attempt);
        node.store.fail(Step.FIND, Reason.UNAVAILABLE, 1);

        assertThat(ledger.release(granted)).isEqualTo(new Settlement.Unstored());

        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void answersWithWhatStandsWhenTheCommitFails() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions.beforeNextCommit(() -> {
            node.transactions.entityManager().getTransaction().rollback();
            Call.start(() -> otherNode.call(Attempts.retryOf(attempt), "winner's"))
                    .result();
            throw new NotCommittedException("injected", false, null);
        });

        assertThat(replayed(ledger.complete(granted, success("loser's")))).isEqualTo("winner's");
    }

    @Test
    void replaysItsOwnResultWhenTheUnknownOutcomeWasACommit() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions.afterNextCommit(() -> {
            throw new NotCommittedException("injected", true, null);
        });

        assertThat(replayed(ledger.complete(granted, success("done")))).isEqualTo("done");

        assertThat(DATABASE.effects(attempt.identity())).isOne();
    }

    @Test
    void reportsAFailedCommitWhereNothingStandsAndFreesTheKey() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions.beforeNextCommit(() -> {
            throw new NotCommittedException("injected", false, null);
        });

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(NotCommittedException.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(DATABASE.records(attempt.identity())).isZero();
        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void freesTheKeyWhateverComesOutOfTheCommit() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> {
            throw new IllegalStateException("injected");
        });

        assertThatThrownBy(() -> ledger.complete(granted, success("done"))).isInstanceOf(IllegalStateException.class);

        assertThat(node.call(Attempts.retryOf(attempt), "next")).isInstanceOf(Granted.class);
    }

    @Test
    void rollsTheWorkBackWhenTheStoreIsAway() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.store.fail(Step.ADMIT_COMPLETED, Reason.UNAVAILABLE, 1);
        node.store.fail(Step.ADMIT, Reason.UNAVAILABLE, 1);

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOf(NotCommittedException.class)
                .hasCauseInstanceOf(StoreException.class)
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));

        assertThat(DATABASE.effects(attempt.identity())).isZero();
    }

    @Test
    void doesNotCommitWhatIsMarkedForRollback() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions.entityManager().getTransaction().setRollbackOnly();

        assertThatThrownBy(() -> ledger.complete(granted, success("done")))
                .isInstanceOf(NotCommittedException.class)
                .hasMessage("the transaction was marked for rollback, or ended, by other code");

        assertThat(DATABASE.effects(attempt.identity())).isZero();
    }

    @Test
    void neverLetsBusinessCodeCommitAnEffectWithoutItsRecord() {
        node.granted(attempt);
        node.work(attempt);
        TransactionBoundary.Running transaction = node.transactions.running();

        assertThatThrownBy(transaction::commit).isInstanceOf(NotCommittedException.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
    }

    @Test
    void answersWithWhatStandsWhenATimeoutHasEndedTheTransaction() {
        Granted granted = node.granted(attempt);
        otherNode.call(Attempts.retryOf(attempt), "winner's");
        node.transactions.timeOut();

        assertThat(ledger.canComplete(granted)).isFalse();
        assertThat(replayed(ledger.complete(granted, success("late")))).isEqualTo("winner's");
    }

    @Test
    void reportsATimeoutWhereNothingStands() {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        node.transactions.timeOut();

        assertThatThrownBy(() -> ledger.release(granted)).isInstanceOf(NotCommittedException.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
    }

    @Test
    void refusesInATransactionOfItsOwn() {
        Granted granted = node.granted(attempt);
        node.work(attempt);

        assertThat(ledger.refuse(granted, refusal("sold out"))).isInstanceOf(Settlement.Stored.class);

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("sold out");
    }

    @Test
    void losesARefusalToWhatStands() {
        Granted granted = node.granted(attempt);
        otherNode.call(Attempts.retryOf(attempt), "bought");

        assertThat(replayed(ledger.refuse(granted, refusal("sold out")))).isEqualTo("bought");
    }

    @Test
    void losesARefusalToAnotherRequest() {
        Granted granted = node.granted(Attempts.reuseOf(attempt));
        otherNode.call(attempt, "bought");

        assertThat(ledger.refuse(granted, refusal("sold out")))
                .isEqualTo(new Settlement.Superseded(new Admission.Mismatch()));
    }

    @Test
    void losesARefusalThatDoesNotCommitToWhatStands() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> {
            node.transactions.entityManager().getTransaction().rollback();
            Call.start(() -> otherNode.call(Attempts.retryOf(attempt), "bought"))
                    .result();
            throw new NotCommittedException("injected", false, null);
        });

        assertThat(replayed(ledger.refuse(granted, refusal("sold out")))).isEqualTo("bought");
    }

    @Test
    void givesARefusalThatIsNotStoredWhereNothingStands() {
        Granted granted = node.granted(attempt);
        node.transactions.beforeNextCommit(() -> {
            throw new NotCommittedException("injected", false, null);
        });

        assertThat(ledger.refuse(granted, refusal("sold out"))).isInstanceOf(Settlement.Unstored.class);
    }

    @Test
    void givesARefusalThatIsNotStoredWhereNobodyCanLook() {
        Granted granted = node.granted(attempt);
        node.store.fail(Step.ADMIT, Reason.UNAVAILABLE, 1);
        node.store.fail(Step.FIND, Reason.UNAVAILABLE, 1);

        assertThat(ledger.refuse(granted, refusal("sold out"))).isInstanceOf(Settlement.Unstored.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            names = {"DUPLICATE", "CONFLICT", "TIMEOUT"})
    void answersWithWhatStandsWhateverTheInsertLostBy(Reason reason) {
        Granted granted = node.granted(attempt);
        node.work(attempt);
        otherNode.call(Attempts.retryOf(attempt), "winner's");
        node.store.fail(Step.ADMIT_COMPLETED, reason, 1);

        assertThat(replayed(ledger.complete(granted, success("loser's")))).isEqualTo("winner's");
    }

    @Test
    void isInProgressWhileAnotherNodeKeepsTheKeyBeyondTheLimit() {
        Granted granted = node.granted(attempt);
        node.store.fail(Step.ADMIT_COMPLETED, Reason.TIMEOUT, 1);
        node.store.fail(Step.ADMIT, Reason.TIMEOUT, 1);

        assertThat(ledger.complete(granted, success("loser's")))
                .isEqualTo(new Settlement.Superseded(new Admission.InProgress()));
    }

    @Test
    void refusesAnExpiredKeyAtItsEndWhereTheOperationAsksForThat() {
        Attempt refusing = Attempts.refusingExpired(attempt);
        Granted first = otherNode.granted(refusing);
        otherNode.ledger.complete(first, success("expired"));
        node.clock.advance(Attempts.RETENTION);
        Granted granted = node.granted(Attempts.retryOf(refusing));
        node.work(attempt);

        assertThat(ledger.complete(granted, success("late")))
                .isEqualTo(new Settlement.Superseded(new Admission.Expired(first.expiresAt())));

        assertThat(DATABASE.effects(attempt.identity())).isZero();
        assertThat(ledger.admit(Attempts.retryOf(refusing))).isEqualTo(new Admission.Expired(first.expiresAt()));
    }

    @Test
    void beginsTheRetentionAnewWhenItTakesARecordOver() {
        otherNode.call(attempt, "expired");
        Granted granted = node.granted(Attempts.retryOf(attempt));
        node.clock.advance(Attempts.RETENTION.plus(Duration.ofSeconds(1)));

        assertThat(ledger.complete(granted, success("second")))
                .isEqualTo(new Settlement.Stored(node.clock.instant().plus(Attempts.RETENTION)));

        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("second");
    }

    @Test
    void claimsAnExpiredRecordFirstWhereItLooks() {
        node.call(attempt, "expired");
        node.clock.advance(Attempts.RETENTION);

        assertThat(node.call(Attempts.retryOf(attempt), "second")).isInstanceOf(Granted.class);

        assertThat(node.store.calls(Step.TAKE_OVER)).isOne();
        assertThat(node.store.calls(Step.COMPLETE)).isOne();
        assertThat(node.store.calls(Step.ADMIT_COMPLETED)).isOne();
        assertThat(DATABASE.effects(attempt.identity())).isEqualTo(2);
    }

    @Test
    void looksBeforeItInsertsWhereADuplicateBreaksTheTransaction() {
        otherNode.call(attempt, "expired");
        node.clock.advance(Attempts.RETENTION);
        node.store.breakOnDuplicate();

        assertThat(node.call(Attempts.retryOf(attempt), "second")).isInstanceOf(Granted.class);

        assertThat(node.store.calls(Step.ADMIT_COMPLETED)).isZero();
        assertThat(DATABASE.effects(attempt.identity())).isEqualTo(2);
    }

    @Test
    void knowsWhileItRunsThatAnotherOneWasFirst() {
        node.granted(attempt);
        RunningAttempt running = ledger.running().orElseThrow();

        assertThat(ledger.isSuperseded(running)).isFalse();
        otherNode.call(Attempts.retryOf(attempt), "winner's");
        assertThat(ledger.isSuperseded(running)).isTrue();

        assertThat(node.transactions.active()).isOne();
    }

    @Test
    void looksBesideItsTransactionOneAtATime() {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch seen = new CountDownLatch(1);
        otherNode.call(attempt, "winner's");
        node.store.before(Step.FIND, () -> {
            looking.countDown();
            Node.await(seen);
        });
        Call<Boolean> first = Call.start(() -> isSupersededWhileItRuns(Attempts.retryOf(attempt)));
        Node.await(looking);

        assertThat(isSupersededWhileItRuns(Attempts.claimingLast(Attempts.fresh())))
                .as("the other one looks")
                .isFalse();
        assertThat(node.store.calls(Step.FIND)).isOne();
        Call<Boolean> interrupted = Call.start(() -> {
            Thread.currentThread().interrupt();
            return isSupersededWhileItRuns(Attempts.claimingLast(Attempts.fresh()));
        });
        assertThat(interrupted.result()).isFalse();

        seen.countDown();
        assertThat(first.result()).isTrue();
    }

    private boolean isSupersededWhileItRuns(Attempt running) {
        Granted granted = node.granted(running);
        try {
            return ledger.isSuperseded(ledger.running().orElseThrow());
        } finally {
            node.transactions.running().rollback();
            assertThat(granted.joined()).isFalse();
        }
    }

    @Test
    void isNeverSupersededWhereItHoldsItsRecord() {
        node.granted(Attempts.fresh());

        assertThat(ledger.running())
                .hasValueSatisfying(
                        running -> assertThat(ledger.isSuperseded(running)).isFalse());
        assertThat(node.store.calls(Step.FIND)).isZero();
    }
}
