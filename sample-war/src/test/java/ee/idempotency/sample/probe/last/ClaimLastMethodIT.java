// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.last;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Race;
import ee.idempotency.sample.probe.Tables;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of beans that claim their key last. */
class ClaimLastMethodIT {

    private static final TwoNodes NODES = new TwoNodes();
    private static final String LOST = "RetryInNewTransactionException";

    private final String key = UUID.randomUUID().toString();
    private final String seat = "seat " + key;

    @AfterAll
    static void stop() {
        NODES.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Transactional", "Plain", "Programmed"})
    void takesEffectOnceWhenSixComeAtOnceToTwoNodes(String kind) {
        AtomicInteger lane = new AtomicInteger();

        List<String> answers = Race.race()
                .of(6, () -> bookUntilAnswered(lane.getAndIncrement() % 2 == 0 ? NODES.one() : NODES.other(), kind));

        assertThat(answers).containsOnly(answers.get(0)).allMatch(answer -> answer.startsWith("201 " + seat));
        assertBookedOnce();
    }

    @ParameterizedTest
    @CsvSource({
        "Plain, EXCEPTION",
        "Plain, INSERT",
        "Plain, MARKED",
        "Plain, COMMIT",
        "Programmed, EXCEPTION",
        "Programmed, STATUS400"
    })
    void answersARetryOnANodeThatHasNotSeenTheKey(String kind, Seats.Ending ending) {
        String first = book(NODES.one(), kind, ending);

        String retry = book(NODES.other(), kind, ending);

        assertThat(first).startsWith("201 " + seat);
        assertThat(retry).isEqualTo(first);
        assertBookedOnce();
    }

    /** Its transaction has ended in vain: the container's, or that of its interceptor. */
    @ParameterizedTest
    @CsvSource({
        "Stateless, EXCEPTION",
        "Stateless, INSERT",
        "Stateless, MARKED",
        "Stateless, STATUS400",
        "Transactional, EXCEPTION",
        "Transactional, INSERT",
        "Transactional, STATUS400"
    })
    void sendsARetryOnANodeThatHasNotSeenTheKeyIntoANewTransaction(String kind, Seats.Ending ending) {
        String first = book(NODES.one(), kind, ending);

        String retry = book(NODES.other(), kind, ending);

        assertThat(retry).isEqualTo(LOST);
        assertThat(book(NODES.other(), kind, ending)).isEqualTo(first);
        assertBookedOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "Programmed"})
    void refusesAKeyThatWasUsedOnAnotherNode(String kind) {
        book(NODES.one(), kind, Seats.Ending.STATUS400);

        assertThat(book(NODES.other(), kind, Seats.Ending.STATUS503)).isEqualTo("MismatchException");

        assertBookedOnce();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Transactional", "Plain", "Programmed"})
    void leavesNothingOfACallThatFails(String kind) {
        String failed = book(NODES.one(), kind, Seats.Ending.EXCEPTION, "broken " + key);

        assertThat(failed).isEqualTo("failed");
        assertThat(NODES.tables().notes("broken " + key)).isZero();
        assertThat(book(NODES.other(), kind, Seats.Ending.EXCEPTION)).startsWith("201 " + seat);
        assertBookedOnce();
    }

    private String bookUntilAnswered(Http node, String kind) {
        String answer = book(node, kind, Seats.Ending.INSERT);
        return answer.equals(LOST) ? book(node, kind, Seats.Ending.INSERT) : answer;
    }

    private String book(Http node, String kind, Seats.Ending ending) {
        return book(node, kind, ending, seat);
    }

    private String book(Http node, String kind, Seats.Ending ending, String text) {
        return Http.text(node.post("bookings/" + kind + "/" + ending + "?key=" + key, text));
    }

    private void assertBookedOnce() {
        assertThat(NODES.tables().notes(seat)).isOne();
        assertThat(NODES.tables().records(Tables.record("book", key))).isOne();
    }
}
