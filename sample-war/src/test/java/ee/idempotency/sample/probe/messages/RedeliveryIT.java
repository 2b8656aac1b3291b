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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** WildFly takes part in H2's commit as that of an XA data source; PostgreSQL's is none here. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void takesEffectOnceWhenTheServerIsKilledBeforeTheCommit(TestDatabase product) {
        Database fresh = product.fresh();
        Tables rows = new Tables(fresh);
        Launch launch = MessagesProbe.launch(fresh);
        try (Server first = Server.start(launch)) {
            MessagesProbe.send(first, "orders", "then=hold&orderId=" + order, order);
            awaitHeld(first);
            first.kill();
        }
        assertThat(rows.notes(order)).isZero();

        try (Server second = Server.start(launch)) {
            awaitHeld(second);
            Http.at(second.baseUri()).put("gates/" + order, "");
            awaitConsumed(second, "orders");
            await().untilAsserted(() -> assertThat(rows.notes(order)).isOne());
        }
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
    @ParameterizedTest
    @ValueSource(strings = {"orders", "payments"})
    void takesEffectOnceWhenTheServerEndsBetweenTheCommitsOfDatabaseAndBroker(String queue) {
        Launch launch = MessagesProbe.crashing(database);
        endAt("between the commits", launch, queue);
        assertThat(tables.notes(order)).isOne();

        String log = consumeAgain(launch.withJvmOptions(EAGER_RECOVERY), queue);

        assertThat(tables.notes(order)).isOne();
        assertThat(log).containsOnlyOnce("outcome=replayed");
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

    private void awaitHeld(Server server) {
        Http http = Http.at(server.baseUri());
        await().until(() -> Http.text(http.get("gates/" + order)).equals("true"));
    }

    private static void awaitConsumed(Server server, String queue) {
        await().atMost(RECOVERY).until(() -> MessagesProbe.isConsumed(server, queue));
    }
}
