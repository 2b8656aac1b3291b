// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.Key;
import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Launch;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.Tables;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A server that dies with a message in its hands gets it again when it is back, and the message has taken effect once. */
@EnabledIfSystemProperty(named = "server", matches = "wildfly", disabledReason = "Payara Micro brings no broker")
class RedeliveryIT {

    private static final Duration RECOVERY = Duration.ofMinutes(2);

    /** The transaction manager looks each second for what the broker has prepared and nobody decided, instead of every two minutes. */
    private static final String[] EAGER_RECOVERY = {
        "-DRecoveryEnvironmentBean.periodicRecoveryPeriod=1",
        "-DRecoveryEnvironmentBean.recoveryBackoffPeriod=1",
        "-DJTAEnvironmentBean.orphanSafetyInterval=1000"
    };

    private final Database database = TestDatabase.POSTGRESQL.fresh();
    private final Tables tables = new Tables(database);
    private final String order = UUID.randomUUID().toString();

    @Test
    void takesEffectOnceWhenTheServerIsKilledBeforeTheCommit() {
        Launch launch = MessagesProbe.launch(database);
        try (Server first = Server.start(launch)) {
            MessagesProbe.send(first, "orders", "then=hold&orderId=" + order, order);
            await().until(() ->
                    Http.text(Http.at(first.baseUri()).get("gates/" + order)).equals("true"));
            first.kill();
        }
        assertThat(tables.notes(order)).isZero();

        try (Server second = Server.start(launch)) {
            await().until(() ->
                    Http.text(Http.at(second.baseUri()).get("gates/" + order)).equals("true"));
            Http.at(second.baseUri()).put("gates/" + order, "");
            awaitConsumed(second, "orders");
        }

        assertThat(tables.notes(order)).isOne();
    }

    @Test
    void takesEffectOnceWhenTheServerEndsBeforeTheCommit() {
        Launch launch = MessagesProbe.launch(database);
        endAt("before the commit", launch, "orders");
        assertThat(tables.notes(order)).isZero();

        try (Server second = Server.start(launch)) {
            awaitConsumed(second, "orders");
        }

        assertThat(tables.notes(order)).isOne();
    }

    @Test
    void takesEffectOnceWhenTheServerEndsBeforeTheAcknowledgement() {
        Launch launch = MessagesProbe.launch(database);
        endAt("before the acknowledgement", launch, "relayed");
        assertThat(tables.notes(order)).isOne();

        String log = consumeAgain(launch, "relayed");

        assertThat(tables.notes(order)).isOne();
        assertThat(log).contains("outcome=replayed key=" + Key.of(order).digest());
    }

    /** The broker takes part in the transaction, the database is its last resource: its commit comes first, and alone. */
    @Test
    void takesEffectOnceWhenTheServerEndsBetweenTheCommitsOfDatabaseAndBroker() {
        Launch launch = MessagesProbe.crashing(database);
        endAt("between the commits", launch, "orders");
        assertThat(tables.notes(order)).isOne();

        String log = consumeAgain(launch.withJvmOptions(EAGER_RECOVERY), "orders");

        assertThat(tables.notes(order)).isOne();
        assertThat(log).contains("outcome=replayed key=" + Key.of(order).digest());
    }

    private void endAt(String place, Launch launch, String queue) {
        try (Server first = Server.start(launch.withJvmOptions(Crash.option(place)))) {
            CompletableFuture<?> sent =
                    Http.at(first.baseUri()).postAsync("queues/" + queue + "?orderId=" + order, order);
            first.awaitExit(Duration.ofSeconds(30));
            await("answered or cut off").until(sent::isDone);
        }
    }

    private static String consumeAgain(Launch launch, String queue) {
        try (Server second = Server.start(launch)) {
            awaitConsumed(second, queue);
            return second.log();
        }
    }

    private static void awaitConsumed(Server server, String queue) {
        await().atMost(RECOVERY).until(() -> MessagesProbe.isConsumed(server, queue));
    }
}
