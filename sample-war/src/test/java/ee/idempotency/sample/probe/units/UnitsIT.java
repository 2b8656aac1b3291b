// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.units;

import static ee.idempotency.sample.probe.app.NotesResource.OPERATION;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.units.ProbeUnit.Setting;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promise in persistence units whose settings reach the records. The records live in the application's unit. */
class UnitsIT {

    private static final List<ProbeUnit> UNITS = ProbeUnit.all();

    private static ProbeServer server;

    private final String key = UUID.randomUUID().toString();
    private final String record = Tables.record(OPERATION, key);

    @BeforeAll
    static void start() {
        server = ProbeServer.start(UNITS.stream().map(ProbeUnit::archive).toArray(WebArchive[]::new));
    }

    static List<ProbeUnit> units() {
        return UNITS;
    }

    static List<ProbeUnit> listened() {
        return UNITS.stream().filter(unit -> unit.setting() == Setting.LISTENED).toList();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("units")
    void commitsWhatTheBusinessHasNotFlushedTogetherWithTheRecord(ProbeUnit unit) {
        HttpResponse<byte[]> first = post(unit, key);
        HttpResponse<byte[]> retry = post(unit, key);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(retry.body()).isEqualTo(first.body());
        assertThat(retry.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(unit.tables().notes(key)).isOne();
        assertThat(unit.tables().records(record)).isOne();
    }

    @ParameterizedTest
    @MethodSource("units")
    void answersAFlushThatFailsAtTheCommitWith500AndFreesTheKey(ProbeUnit unit) {
        HttpResponse<byte[]> failed = post(unit, "broken " + key);
        long recordsAfterFailure = unit.tables().records(record);
        HttpResponse<byte[]> corrected = post(unit, key);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(Http.text(failed)).contains("problems/not-committed", "\"retryable\":true");
        assertThat(recordsAfterFailure).isZero();
        assertThat(unit.tables().notes("broken " + key)).isZero();
        assertThat(corrected.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("units")
    void answersWithThePayloadThatAnotherProcessWrote(ProbeUnit unit) {
        postAndReplay(unit);
        String payload = new String(
                unit.tables().bytes("select {payload} from {idempotency_record} where {id} = ?", record), UTF_8);
        byte[] other = payload.replace(key, "written by another process").getBytes(UTF_8);
        unit.tables().update("update {idempotency_record} set {payload} = ? where {id} = ?", other, record);

        HttpResponse<byte[]> retry = post(unit, key);

        assertThat(Http.text(retry)).startsWith("written by another process");
    }

    @ParameterizedTest
    @MethodSource("units")
    void refusesByTheFingerprintThatAnotherProcessWrote(ProbeUnit unit) {
        postAndReplay(unit);
        unit.tables()
                .update(
                        "update {idempotency_record} set {fingerprint} = concat({fingerprint}, 'x') where {id} = ?",
                        record);

        HttpResponse<byte[]> retry = post(unit, key);

        assertThat(retry.statusCode()).isEqualTo(422);
        assertThat(unit.tables().notes(key)).isOne();
    }

    @ParameterizedTest
    @MethodSource("units")
    void runsAgainWhenAnotherProcessDeletedTheRecord(ProbeUnit unit) {
        postAndReplay(unit);
        unit.tables().update("delete from {idempotency_record} where {id} = ?", record);

        HttpResponse<byte[]> again = post(unit, key);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(unit.tables().notes(key)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("units")
    void runsAgainOnceWhenAnotherProcessLetTheRecordExpire(ProbeUnit unit) {
        postAndReplay(unit);
        unit.tables().update("update {idempotency_record} set {expires_at} = 1 where {id} = ?", record);

        HttpResponse<byte[]> again = post(unit, key);
        HttpResponse<byte[]> retry = post(unit, key);

        assertThat(again.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(retry.body()).isEqualTo(again.body());
        assertThat(unit.tables().notes(key)).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("listened")
    void keepsTheRecordFromTheDefaultListenersOfTheApplication(ProbeUnit unit) {
        post(unit, key);

        assertThat(unit.tables().number("select count(*) from {note} where {text} = ? and {stamp} = 'stamped'", key))
                .as("the listener is at work")
                .isOne();
        assertThat(unit.tables().records(record)).isOne();
    }

    /** After a replay the record has been read, so that a cache could have it. */
    private void postAndReplay(ProbeUnit unit) {
        post(unit, key);
        HttpResponse<byte[]> replay = post(unit, key);
        assertThat(replay.headers().firstValue("Idempotent-Replayed")).contains("true");
    }

    private HttpResponse<byte[]> post(ProbeUnit unit, String text) {
        return server.http(unit.war()).post("notes", text, "Idempotency-Key", key);
    }
}
