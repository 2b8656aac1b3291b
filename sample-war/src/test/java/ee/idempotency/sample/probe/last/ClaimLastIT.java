// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Race;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Requests for an operation that claims its key last. */
class ClaimLastIT {

    private static final TwoNodes NODES = new TwoNodes();

    private final String key = UUID.randomUUID().toString();
    private final String seat = "seat " + key;

    @AfterAll
    static void stop() {
        NODES.close();
    }

    @Test
    void takesEffectOnceWhenSixComeAtOnceToTwoNodes() {
        AtomicInteger lane = new AtomicInteger();

        List<HttpResponse<byte[]>> answers = Race.race()
                .of(6, () -> take(lane.getAndIncrement() % 2 == 0 ? NODES.one() : NODES.other(), Seats.Ending.INSERT));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(Http::text).distinct()).hasSize(1);
        assertThat(answers).filteredOn(ClaimLastIT::isReplay).hasSize(5);
        assertTakenOnce();
    }

    /** The transactions of both overlap: the loser's insert of the seat waits for the winner's commit, and fails. */
    @Test
    void answersAlikeWhenTheTransactionsOfTwoNodesOverlap() {
        CompletableFuture<HttpResponse<byte[]>> one = hold(NODES.one());
        CompletableFuture<HttpResponse<byte[]>> other = hold(NODES.other());
        Stream.of(NODES.one(), NODES.other()).forEach(node -> node.put("gates/" + key, ""));

        assertThat(one.join().statusCode()).isEqualTo(201);
        assertThat(Http.text(other.join())).isEqualTo(Http.text(one.join()));
        assertThat(Stream.of(one, other).map(CompletableFuture::join).filter(ClaimLastIT::isReplay))
                .hasSize(1);
        assertThat(NODES.tables().notes(seat)).isOne();
    }

    /** In each way in which business code fails that finds its own work done. */
    @ParameterizedTest
    @EnumSource
    void answersARetryOnANodeThatHasNotSeenTheKeyWithTheFirstAnswer(Seats.Ending ending) {
        HttpResponse<byte[]> first = take(NODES.one(), ending);

        HttpResponse<byte[]> retry = take(NODES.other(), ending);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.statusCode()).isEqualTo(201);
        assertThat(isReplay(retry)).isTrue();
        assertThat(Http.text(retry)).isEqualTo(Http.text(first));
        assertThat(retry.headers().firstValue("Idempotency-Key-Expires"))
                .isEqualTo(first.headers().firstValue("Idempotency-Key-Expires"));
        assertTakenOnce();
    }

    @Test
    void answersARetryOnTheSameNodeWithoutRunning() {
        HttpResponse<byte[]> first = take(NODES.one(), Seats.Ending.COMMIT);

        HttpResponse<byte[]> retry = take(NODES.one(), Seats.Ending.COMMIT);

        assertThat(isReplay(retry)).isTrue();
        assertThat(Http.text(retry)).isEqualTo(Http.text(first));
        assertTakenOnce();
    }

    @ParameterizedTest
    @EnumSource(names = {"INSERT", "EXCEPTION", "MARKED", "COMMIT", "STATUS400", "STATUS503"})
    void leavesNothingOfAnAttemptThatFailsAndFreesTheKey(Seats.Ending ending) {
        HttpResponse<byte[]> failed = take(NODES.one(), ending, "broken " + key);

        assertThat(failed.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(NODES.tables().notes("broken " + key)).isZero();
        assertThat(NODES.tables().records(record())).isZero();
        assertThat(take(NODES.other(), ending).statusCode()).isEqualTo(201);
        assertTakenOnce();
    }

    @ParameterizedTest
    @EnumSource(names = {"MAPPED", "STATUS409"})
    void storesARefusal(Seats.Ending ending) {
        HttpResponse<byte[]> refused = take(NODES.one(), ending, "broken " + key);

        HttpResponse<byte[]> retry = take(NODES.other(), ending, "broken " + key);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(retry.statusCode()).isEqualTo(409);
        assertThat(isReplay(retry)).isTrue();
        assertThat(NODES.tables().records(record())).isOne();
    }

    @Test
    void refusesAKeyThatWasUsedOnAnotherNode() {
        take(NODES.one(), Seats.Ending.EXCEPTION);

        HttpResponse<byte[]> reuse = take(NODES.other(), Seats.Ending.EXCEPTION, "other " + seat);

        assertThat(reuse.statusCode()).isEqualTo(422);
        assertThat(Http.text(reuse)).contains("problems/key-reused");
        assertThat(NODES.tables().notes("other " + seat)).isZero();
        assertTakenOnce();
    }

    private CompletableFuture<HttpResponse<byte[]>> hold(Http node) {
        CompletableFuture<HttpResponse<byte[]>> held =
                node.postAsync("seats/INSERT/held?gate=" + key, seat, "Idempotency-Key", key);
        await().until(() -> Http.text(node.get("gates/" + key)).equals("true"));
        return held;
    }

    private HttpResponse<byte[]> take(Http node, Seats.Ending ending) {
        return take(node, ending, seat);
    }

    private HttpResponse<byte[]> take(Http node, Seats.Ending ending, String text) {
        return node.post("seats/" + ending, text, "Idempotency-Key", key);
    }

    private static boolean isReplay(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Idempotent-Replayed").isPresent();
    }

    private void assertTakenOnce() {
        assertThat(NODES.tables().notes(seat)).isOne();
        assertThat(NODES.tables().records(record())).isOne();
    }

    private String record() {
        return Tables.record("seats", key);
    }
}
