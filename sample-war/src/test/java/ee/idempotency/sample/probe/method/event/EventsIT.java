// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.event;

import static ee.idempotency.sample.probe.method.MethodProbe.EVENT_TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.Key;
import ee.idempotency.arquillian.Http;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.method.MethodProbe;
import ee.idempotency.sample.probe.method.race.StatelessHeldOrders;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Each outcome is an event, and an observer that throws is alone with that. */
class EventsIT {

    private final String key = UUID.randomUUID().toString();

    @Test
    void tellsOfAGrantedAttemptAndItsCompletion() {
        call("wait", key, "");

        awaitHeard("Completed Granted");
    }

    @Test
    void tellsOfAReplay() {
        int before = replays();
        call("wait", key, "");
        call("wait", key, "");

        awaitHeard("Completed Granted Replayed");
        await().until(() -> replays() > before);
    }

    @Test
    void tellsOfAMismatch() {
        call("wait", key, "");
        call("wait", "other", "");

        awaitHeard("Completed Granted Mismatched");
    }

    @Test
    void tellsOfARelease() {
        call("wait", key, "&fails=true");

        awaitHeard("Granted Released");
    }

    @Test
    void tellsOfAnAttemptThatHasWaited() {
        CompletableFuture<HttpResponse<byte[]>> winner = start("wait");
        CompletableFuture<HttpResponse<byte[]>> loser = events().postAsync(path("wait", key, ""), "loser " + key);
        await().until(() -> isReached("before%20loser%20" + key));
        open();

        winner.join();
        loser.join();
        awaitHeard("Completed Granted Replayed Waited");
    }

    @Test
    void tellsOfAnAttemptThatIsInProgress() {
        CompletableFuture<HttpResponse<byte[]>> winner = start("reject");
        call("reject", key, "");
        open();

        winner.join();
        awaitHeard("Completed Granted InProgress");
    }

    @Test
    void tellsOfARecordThatIsTakenOver() {
        events().post("events/fleeting", key);
        events().post("events/fleeting", key);

        awaitHeard("Completed Completed Granted TakenOver");
        assertThat(EVENT_TABLES.notes(key)).isEqualTo(2);
    }

    @Test
    void tellsOfARecordThatHasExpired() {
        events().post("events/fleeting-once", key);
        String refused = Http.text(events().post("events/fleeting-once", key));

        awaitHeard("Completed Expired Granted");
        assertThat(refused).startsWith("ExpiredKeyException: ");
        assertThat(EVENT_TABLES.notes(key)).isOne();
    }

    @Test
    void tellsOfAPurge() {
        call("wait", key, "");
        EVENT_TABLES.update("update {idempotency_record} set {expires_at} = 1 where {id} = ?", record());

        await().until(() -> heard(Observer.PURGES).contains("Purged"));
        assertThat(EVENT_TABLES.records(record())).isZero();
    }

    @Test
    void letsAnObserverThrow() {
        HttpResponse<byte[]> answer = call("wait", key, "");

        awaitHeard("Completed Granted");
        await().until(() -> MethodProbe.log().contains(ThrowingObserver.MESSAGE));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(EVENT_TABLES.notes(key)).isOne();
        assertThat(EVENT_TABLES.records(record())).isOne();
    }

    @Test
    void keepsARecordAsLongAsTheApplicationsSettingsSay() {
        call("wait", key, "");

        assertThat(EVENT_TABLES.number(
                        "select {expires_at} - {started_at} from {idempotency_record} where {id} = ?", record()))
                .isEqualTo(EventSettings.RETENTION.toMillis());
    }

    private CompletableFuture<HttpResponse<byte[]>> start(String method) {
        CompletableFuture<HttpResponse<byte[]>> winner =
                events().postAsync(path(method, key, "&held=true"), "winner " + key);
        await().until(() -> isReached(key));
        return winner;
    }

    private HttpResponse<byte[]> call(String method, String text, String query) {
        return events().post(path(method, text, query), "caller " + key);
    }

    private String path(String method, String text, String query) {
        return "race/container/Stateless/" + method + "?key=" + key + "&text=" + text + query;
    }

    private void open() {
        events().put("gates/" + key, "");
    }

    private static boolean isReached(String gate) {
        return Http.text(events().get("gates/" + gate)).equals("true");
    }

    private void awaitHeard(String all) {
        await().until(() -> heard(Key.of(key).digest()), all::equals);
    }

    private static String heard(String about) {
        return Http.text(events().get("events/" + about));
    }

    private static int replays() {
        return Integer.parseInt(Http.text(events().get("events/replays")));
    }

    private String record() {
        return Tables.record(StatelessHeldOrders.class.getName() + ".place", key);
    }
}
