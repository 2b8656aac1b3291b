// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.Key;
import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.Tables;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that say the same, messages that come again, and messages that can't be taken. */
@EnabledIfSystemProperty(named = "server", matches = "wildfly", disabledReason = "Payara Micro brings no broker")
class MessagesIT {

    /** Not an XA data source: its commit comes before the broker's, so the effect of a consumed message is there to be seen. */
    private static final Database DATABASE = TestDatabase.POSTGRESQL.fresh();

    private static final Tables TABLES = new Tables(DATABASE);

    private static Server server;

    private final String order = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = Server.start(MessagesProbe.launch(DATABASE));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void takesTwoMessagesWithOneBusinessIdForOne() {
        send("orders", "orderId=" + order, order);
        send("orders", "orderId=" + order, order);

        awaitConsumed("orders");

        assertThat(TABLES.notes(order)).isOne();
        assertThat(server.log()).contains("outcome=replayed key=" + digest());
    }

    @Test
    void keepsTheRecordOfAMessageForAnAnonymousCaller() {
        send("orders", "orderId=" + order, order);

        awaitConsumed("orders");

        assertThat(TABLES.records(Tables.record(OrderMessages.class.getName() + ".onMessage", order)))
                .isOne();
    }

    @Test
    void takesTwoMessagesForTwoWhereTheirOwnIdsAreTheKeys() {
        send("payments", "orderId=" + order, order);
        send("payments", "orderId=" + order, order);

        awaitConsumed("payments");

        assertThat(TABLES.notes(order)).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"orders, roll back once", "orders, fail once", "payments, roll back once", "payments, fail once"})
    void takesEffectOnceWhenTheFirstDeliveryRollsBack(String queue, String ending) {
        send(queue, "orderId=" + order + "&" + MessagesProbe.then(ending), order);

        awaitConsumed(queue);

        assertThat(TABLES.notes(order)).isOne();
        assertThat(deadLetters()).doesNotContain(order);
    }

    @Test
    void leavesAMessageToTheBrokerWhileAnotherOneWithItsKeyIsUnderWay() {
        send("reservations", "orderId=" + order + "&then=hold", order);
        await().until(() -> Http.text(http().get("gates/" + order)).equals("true"));
        send("reservations", "orderId=" + order + "&then=hold", order);
        await().until(() -> server.log().contains("outcome=in-progress key=" + digest()));

        http().put("gates/" + order, "");
        awaitConsumed("reservations");

        assertThat(TABLES.notes(order)).isOne();
        assertThat(server.log()).contains("outcome=replayed key=" + digest());
        assertThat(deadLetters()).doesNotContain(order);
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders", "tolerated"})
    void leavesAMessageWhoseKeyWasUsedForAnotherToTheDeadLetters(String queue) {
        send(queue, "orderId=" + order, order);
        awaitConsumed(queue);
        send(queue, "orderId=" + order, "not " + order);
        awaitConsumed(queue);

        assertThat(deadLetters()).containsOnlyOnce("not " + order + "\n");
        assertThat(TABLES.notes("not " + order)).isZero();
        assertThat(server.log()).contains("outcome=mismatched key=" + digest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "orderId=%20", "orderId=%C3%A9"})
    void leavesAMessageWithoutAProperKeyToTheDeadLetters(String query) {
        send("orders", query, order);

        awaitConsumed("orders");

        assertThat(deadLetters()).containsOnlyOnce(order + "\n");
        assertThat(TABLES.notes(order)).isZero();
    }

    /** To the broker any exception is a failed delivery, also one that is a result elsewhere. */
    @ParameterizedTest
    @ValueSource(strings = {"fail", "decline"})
    void leavesAMessageToTheDeadLettersWhenTheMethodAlwaysThrows(String ending) {
        send("orders", "orderId=" + order + "&then=" + ending, order);

        awaitConsumed("orders");

        assertThat(deadLetters()).containsOnlyOnce(order + "\n");
        assertThat(TABLES.notes(order)).isZero();
        assertThat(TABLES.records(Tables.record(OrderMessages.class.getName() + ".onMessage", order)))
                .isZero();
    }

    private static void send(String queue, String query, String text) {
        MessagesProbe.send(server, queue, query, text);
    }

    private static void awaitConsumed(String queue) {
        await().until(() -> MessagesProbe.isConsumed(server, queue));
    }

    private static String deadLetters() {
        return Http.text(http().get("queues/DLQ/texts"));
    }

    private static Http http() {
        return Http.at(server.baseUri());
    }

    private String digest() {
        return Key.of(order).digest();
    }
}
