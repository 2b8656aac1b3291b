// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.nesting;

import static ee.idempotency.sample.probe.method.MethodProbe.TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.http;
import static ee.idempotency.sample.probe.method.MethodProbe.records;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.sample.probe.Tables;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which operations have records of their own, and what commits with what. */
class NestingIT {

    private final String key = UUID.randomUUID().toString();
    private final String innerKey = UUID.randomUUID().toString();

    @Test
    void passesTheMethodThroughThatHasTheKeyOfItsRequest() {
        HttpResponse<byte[]> first = request(201, key);
        HttpResponse<byte[]> retry = request(201, key);

        assertThat(Http.text(retry)).isEqualTo(Http.text(first)).contains("outer " + key, "inner " + key);
        assertNotes(1, 1);
        assertThat(TABLES.records(Tables.record(NestingResource.REQUEST, key))).isOne();
        assertThat(records(Inner.class, "place", key)).isZero();
    }

    @Test
    void givesTheMethodARecordOfItsOwnThatHasItsOwnKey() {
        request(201, innerKey);
        request(201, innerKey);

        assertNotes(1, 1);
        assertThat(TABLES.records(Tables.record(NestingResource.REQUEST, key))).isOne();
        assertThat(records(Inner.class, "place", innerKey)).isOne();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rollsBothBackWhenTheAnswerIsAFailure(boolean sameKey) {
        request(500, sameKey ? key : innerKey);

        assertNotes(0, 0);
        assertThat(TABLES.records(Tables.record(NestingResource.REQUEST, key))).isZero();
        assertThat(records(Inner.class, "place", key)).isZero();
        assertThat(records(Inner.class, "place", innerKey)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Stateless, true", "Stateless, false", "Plain, true", "Plain, false"})
    void givesEachMethodARecordOfItsOwnAlsoUnderAnEqualKey(String kind, boolean sameKey) {
        String inner = sameKey ? key : innerKey;

        String first = post(kind, "both?inner=" + inner);
        String retry = post(kind, "both?inner=" + inner);

        assertThat(retry).isEqualTo(first).contains("outer " + key, "inner " + key);
        assertNotes(1, 1);
        assertThat(outerRecords(kind, "placeBoth")).isOne();
        assertThat(records(Inner.class, "place", inner)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void rollsTheInnerMethodBackWithTheOuterOne(String kind) {
        post(kind, "both?fails=true&inner=" + innerKey);

        assertNotes(0, 0);
        assertThat(outerRecords(kind, "placeBoth")).isZero();
        assertThat(records(Inner.class, "place", innerKey)).isZero();
        assertThat(post(kind, "both?inner=" + innerKey)).contains("outer " + key, "inner " + key);
        assertNotes(1, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void doesNotStandAroundACallOfTheSameObject(String kind) {
        post(kind, "own");
        post(kind, "own");

        assertThat(TABLES.notes("outer " + key)).isEqualTo(2);
        assertThat(outerRecords(kind, "placeBoth")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void leavesWhatCommittedAloneWhenTheOuterMethodFails(String kind) {
        post(kind, "alone?fails=true");

        assertNotes(0, 1);
        assertThat(outerRecords(kind, "placeAlone")).isZero();
        post(kind, "alone");
        assertNotes(1, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void refusesAtOnceACallOfItselfFromANewTransaction(String kind) {
        long began = System.nanoTime();
        String result = post(kind, "recur");
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(result).startsWith("outer " + key).endsWith(" InProgressException");
        assertThat(took).as("less than the 5 seconds of the settings").isLessThan(Duration.ofSeconds(4));
        assertThat(TABLES.notes("outer " + key)).isOne();
        assertThat(post(kind, "recur")).isEqualTo(result);
    }

    private HttpResponse<byte[]> request(int status, String inner) {
        return http().post("nesting/request?status=" + status, inner, "Idempotency-Key", key);
    }

    private String post(String kind, String path) {
        return Http.text(http().post("nesting/" + kind + "/" + path, key));
    }

    private void assertNotes(int outer, int inner) {
        assertThat(TABLES.notes("outer " + key)).isEqualTo(outer);
        assertThat(TABLES.notes("inner " + key)).isEqualTo(inner);
    }

    private long outerRecords(String kind, String method) {
        return records(kind.equals("Plain") ? PlainOuter.class : StatelessOuter.class, method, key);
    }
}
