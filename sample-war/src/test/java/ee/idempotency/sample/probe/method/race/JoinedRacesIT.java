// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.race;

import static ee.idempotency.sample.probe.method.MethodProbe.TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Race;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call gets that meets another one with its key, both inside transactions of their callers. */
class JoinedRacesIT {

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "container, Stateless", "container, Plain", "container, Transactional",
        "transactional, Stateless", "transactional, Plain", "transactional, Transactional"
    })
    void givesTheLoserTheResultAndLeavesItsTransactionUsable(String racer, String kind) {
        CompletableFuture<HttpResponse<byte[]>> winner = start(racer, kind, "wait", "held=true");
        CompletableFuture<HttpResponse<byte[]>> loser = follow(racer, kind);
        open();

        assertThat(text(winner)).startsWith(key + " ");
        assertThat(text(loser)).isEqualTo(text(winner));
        assertThat(TABLES.notes(key)).isOne();
        assertThat(TABLES.notes("before loser " + key)).isOne();
        assertThat(TABLES.notes("after loser " + key)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "container, Stateless", "container, Plain", "container, Transactional",
        "transactional, Stateless", "transactional, Plain", "transactional, Transactional"
    })
    void letsTheWaitingLoserRunWhenTheOwnerRollsBack(String racer, String kind) {
        CompletableFuture<HttpResponse<byte[]>> winner = start(racer, kind, "wait", "held=true&fails=true");
        CompletableFuture<HttpResponse<byte[]>> loser = follow(racer, kind);
        open();

        assertThat(winner.join().statusCode()).isEqualTo(500);
        assertThat(text(loser)).startsWith(key + " ");
        assertThat(TABLES.notes(key)).isOne();
        assertThat(TABLES.notes("before winner " + key)).isZero();
        assertThat(TABLES.notes("after loser " + key)).isOne();
    }

    @ParameterizedTest
    @CsvSource({"container, Stateless", "container, Plain", "transactional, Transactional"})
    void executesOnceWhenFiveCallAtOnce(String racer, String kind) {
        AtomicInteger lane = new AtomicInteger();

        List<String> answers = Race.race()
                .of(5, () -> Http.text(call(racer, kind, "wait", "", "lane" + lane.incrementAndGet() + " " + key)));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(TABLES.notes(key)).isOne();
        assertThat(TABLES.number("select count(*) from {note} where {text} like ?", "after lane% " + key))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "container, Stateless", "container, Plain", "container, Forgiving",
        "transactional, Stateless", "transactional, Plain", "transactional, Forgiving"
    })
    void refusesTheLoserWhichCatchesThatAndCommits(String racer, String kind) {
        CompletableFuture<HttpResponse<byte[]>> winner = start(racer, kind, "reject", "held=true");
        HttpResponse<byte[]> loser = call(racer, kind, "reject", "", "loser " + key);
        open();

        assertThat(Http.text(loser)).isEqualTo("InProgressException");
        assertThat(TABLES.notes("before loser " + key)).isOne();
        assertThat(TABLES.notes("after loser " + key)).isOne();
        assertThat(text(winner)).startsWith(key + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "container, Stateless", "container, Plain", "container, Forgiving",
        "transactional, Stateless", "transactional, Plain", "transactional, Forgiving"
    })
    void refusesOtherArgumentsAlsoWhileTheFirstCallRuns(String racer, String kind) {
        CompletableFuture<HttpResponse<byte[]>> winner = start(racer, kind, "wait", "held=true");
        HttpResponse<byte[]> other = http().post(path(racer, kind, "wait") + "&text=other", "loser " + key);
        open();

        assertThat(Http.text(other)).isEqualTo("MismatchException");
        assertThat(TABLES.notes("after loser " + key)).isOne();
        assertThat(text(winner)).startsWith(key + " ");
    }

    /** As every exception does that passes {@code @Transactional}; the library can't stand outside of it. */
    @ParameterizedTest
    @ValueSource(strings = {"container", "transactional"})
    void losesTheLosersTransactionToTransactionalWhichIsNotToldOtherwise(String racer) {
        CompletableFuture<HttpResponse<byte[]>> winner = start(racer, "Transactional", "reject", "held=true");
        call(racer, "Transactional", "reject", "", "loser " + key);
        open();

        assertThat(text(winner)).startsWith(key + " ");
        assertThat(TABLES.notes("after loser " + key)).isZero();
        assertThat(TABLES.notes(key)).isOne();
    }

    private CompletableFuture<HttpResponse<byte[]>> start(String racer, String kind, String method, String query) {
        CompletableFuture<HttpResponse<byte[]>> winner =
                http().postAsync(path(racer, kind, method) + "&text=" + key + "&" + query, "winner " + key);
        awaitReached(key);
        return winner;
    }

    private CompletableFuture<HttpResponse<byte[]>> follow(String racer, String kind) {
        CompletableFuture<HttpResponse<byte[]>> loser =
                http().postAsync(path(racer, kind, "wait") + "&text=" + key, "loser " + key);
        awaitReached("before%20loser%20" + key);
        return loser;
    }

    private HttpResponse<byte[]> call(String racer, String kind, String method, String query, String mark) {
        return http().post(path(racer, kind, method) + "&text=" + key + "&" + query, mark);
    }

    private String path(String racer, String kind, String method) {
        return "race/" + racer + "/" + kind + "/" + method + "?key=" + key;
    }

    private static void awaitReached(String name) {
        await().until(() -> Http.text(http().get("gates/" + name)).equals("true"));
    }

    private void open() {
        http().put("gates/" + key, "");
    }

    private static String text(CompletableFuture<HttpResponse<byte[]>> answer) {
        return Http.text(answer.join());
    }
}
