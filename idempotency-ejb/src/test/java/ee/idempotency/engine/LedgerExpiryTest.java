// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static ee.idempotency.engine.Node.replayed;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.IdempotencySettings;
import ee.idempotency.engine.HookedStore.Step;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.Call;
import ee.idempotency.fixture.Race;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Admission;
import ee.idempotency.spi.Admission.Expired;
import ee.idempotency.spi.Admission.Granted;
import ee.idempotency.spi.Admission.Replay;
import ee.idempotency.spi.Attempt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LedgerExpiryTest {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    @RegisterExtension
    final Node node = new Node(DATABASE);

    @RegisterExtension
    final Node otherNode = new Node(DATABASE);

    private final IdempotencyLedger ledger = node.ledger;
    private final Attempt attempt = Attempts.fresh();

    @Test
    void replaysUntilTheRecordExpires() {
        node.call(attempt, "first");

        node.clock.advance(Attempts.RETENTION.minusMillis(1));

        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("first");
    }

    @Test
    void runsAgainWhenTheRecordHasExpired() {
        node.call(attempt, "first");

        node.clock.advance(Attempts.RETENTION);

        assertThat(node.call(Attempts.retryOf(attempt), "second"))
                .isInstanceOfSatisfying(
                        Granted.class,
                        granted -> assertThat(granted.expiresAt())
                                .isEqualTo(node.clock.instant().plus(Attempts.RETENTION)));
        assertThat(replayed(ledger.admit(Attempts.retryOf(attempt)))).isEqualTo("second");
        assertThat(DATABASE.effects(attempt.identity())).isEqualTo(2);
    }

    @Test
    void tellsWhenTheRecordOfARefusalExpires() {
        Granted granted = node.granted(attempt);
        node.clock.advance(Duration.ofSeconds(1));
        Instant expiry = node.clock.instant().plus(Attempts.RETENTION);

        Settlement settlement = ledger.refuse(granted, Node.refusal("sold out"));

        assertThat(settlement).isEqualTo(new Settlement.Stored(expiry));
        assertThat(ledger.admit(Attempts.retryOf(attempt)))
                .isInstanceOfSatisfying(
                        Replay.class, replay -> assertThat(replay.expiresAt()).isEqualTo(expiry));
    }

    @Test
    void forgetsTheFormerRequestWhenTheRecordHasExpired() {
        node.call(attempt, "first");
        node.clock.advance(Attempts.RETENTION);

        assertThat(node.call(Attempts.reuseOf(attempt), "second")).isInstanceOf(Granted.class);
    }

    @Test
    void leavesTheExpiredRecordWhenTheAttemptThatTookItOverIsReleased() {
        node.call(attempt, "first");
        node.clock.advance(Attempts.RETENTION);

        ledger.release(node.granted(Attempts.retryOf(attempt)));

        assertThat(DATABASE.records(attempt.identity())).isOne();
        assertThat(node.call(Attempts.retryOf(attempt), "second")).isInstanceOf(Granted.class);
    }

    @Test
    void runsOnOneOfTwoNodesWhenTheRecordHasExpired() {
        node.call(attempt, "first");
        node.clock.advance(Attempts.RETENTION);
        otherNode.clock.advance(Attempts.RETENTION);
        Granted granted = node.granted(Attempts.retryOf(attempt));
        Call<Admission> other = Call.start(() -> otherNode.call(Attempts.retryOf(attempt), "other"));

        DATABASE.awaitBlocked(1);
        node.work(attempt);
        ledger.complete(granted, Node.success("second"));

        assertThat(replayed(other.result())).isEqualTo("second");
        assertThat(DATABASE.effects(attempt.identity())).isEqualTo(2);
    }

    @Test
    void runsOneOfManyAtOnceOnTwoNodesWhenTheRecordHasExpired() {
        node.call(attempt, "first");
        node.clock.advance(Attempts.RETENTION);
        otherNode.clock.advance(Attempts.RETENTION);
        ConcurrentLinkedQueue<Node> nodes =
                new ConcurrentLinkedQueue<>(List.of(node, otherNode, node, otherNode, node, otherNode));

        List<Admission> admissions = Race.of(6, () -> nodes.remove().call(Attempts.retryOf(attempt), "second"));

        assertThat(admissions).filteredOn(Granted.class::isInstance).hasSize(1);
        assertThat(DATABASE.effects(attempt.identity())).isEqualTo(2);
    }

    @Test
    void refusesAnExpiredRecordWhereTheOperationAsksForIt() {
        Attempt refusing = Attempts.refusingExpired(attempt);
        node.call(refusing, "first");
        Instant expiry = node.clock.instant().plus(Attempts.RETENTION);
        node.clock.advance(Attempts.RETENTION);

        assertThat(ledger.admit(Attempts.retryOf(refusing))).isEqualTo(new Expired(expiry));

        assertThat(DATABASE.effects(attempt.identity())).isOne();
        assertThat(node.transactions.active()).isZero();
    }

    @Test
    void letsARefusalStandWhenAnotherNodesRecordHasExpired() {
        Attempt refusing = Attempts.refusingExpired(attempt);
        Granted granted = node.granted(refusing);
        node.store.before(
                Step.ADMIT,
                () -> Call.start(() -> otherNode.call(attempt, "other")).result());
        node.clock.advance(Attempts.RETENTION);

        assertThat(ledger.refuse(granted, Node.refusal("sold out"))).isInstanceOf(Settlement.Unstored.class);
    }

    @Test
    void purgesWhatHasExpired() {
        node.call(attempt, "first");
        Attempt live = Attempts.fresh();
        node.clock.advance(Attempts.RETENTION);
        node.call(live, "live");
        node.clock.advance(Duration.ofMillis(1));

        assertThat(purgeAll(node)).isPositive();

        assertThat(DATABASE.records(attempt.identity())).isZero();
        assertThat(DATABASE.records(live.identity())).isOne();
    }

    /** Otherwise it takes the statements of any database, which wait for what others hold. */
    @Test
    void preparesTheStoreBeforeItPurges() {
        ledger.purge(1);

        assertThat(node.store.calls(Step.PREPARE)).isOne();
    }

    @Test
    void purgesAtMostOneBatch() {
        purgeAll(node);
        node.call(Attempts.fresh(), "first");
        node.call(Attempts.fresh(), "second");
        node.clock.advance(Attempts.RETENTION.plusMillis(1));

        assertThat(ledger.purge(1)).isOne();
        assertThat(ledger.purge(1)).isOne();
        assertThat(ledger.purge(1)).isZero();
    }

    @Test
    void keepsExpiredRecordsForThePurgeDelay() {
        Node late = new Node(
                DATABASE,
                IdempotencySettings.builder().purgeDelay(Duration.ofHours(1)).build());
        late.call(attempt, "first");
        late.clock.advance(Attempts.RETENTION.plusHours(1));

        purgeAll(late);
        assertThat(DATABASE.records(attempt.identity())).isOne();
        late.clock.advance(Duration.ofMillis(1));
        purgeAll(late);
        assertThat(DATABASE.records(attempt.identity())).isZero();
    }

    private static int purgeAll(Node node) {
        return node.ledger.purge(1000);
    }
}
