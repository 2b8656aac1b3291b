// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Race;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.app.Note;
import ee.idempotency.sample.probe.app.ProbeApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One execution for each key, whoever begins the transaction. */
class MethodCallsIT {

    private static final Database DATABASE = TestDatabase.underTest();
    private static final ProbeServer SERVER = ProbeServer.start(ProbeWar.named("method")
            .with(ProbeApplication.class, Note.class, Counter.class, Orders.class, OrdersResource.class)
            .with(StatelessOrders.class, PlainOrders.class, TransactionalOrders.class)
            .withUnit()
            .on(DATABASE));
    private static final Tables TABLES = new Tables(DATABASE);

    private final String key = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stateless", "plain", "transactional"})
    void answersARetryFromTheRecord(String bean) {
        HttpResponse<byte[]> first = place(bean, key);
        HttpResponse<byte[]> retry = place(bean, key);

        assertThat(Http.text(first)).startsWith(key);
        assertThat(Http.text(retry)).isEqualTo(Http.text(first));
        assertThat(TABLES.notes(key)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"stateless", "plain", "transactional"})
    void executesOnceWhenFiveCallAtOnce(String bean) {
        List<String> answers = Race.race().of(5, () -> Http.text(place(bean, key)));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0)).startsWith(key);
        assertThat(TABLES.notes(key)).isOne();
    }

    private static HttpResponse<byte[]> place(String bean, String key) {
        return SERVER.http("method").post("orders/" + bean + "?key=" + key, key);
    }
}
