// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import static ee.idempotency.sample.probe.method.MethodProbe.TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.http;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.Race;
import ee.idempotency.sample.probe.Tables;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work that is protected by hand comes to the same ends as a protected method. */
class JobsIT {

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void executesOnce(String kind) {
        String first = post(kind + "/execute", key);
        String retry = post(kind + "/execute", key);

        assertThat(first).startsWith(key + " ");
        assertThat(retry).isEqualTo(first);
        assertThat(TABLES.notes(key)).isOne();
        assertThat(records()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void executesOnceWhenFiveCallAtOnce(String kind) {
        List<String> answers = Race.race().of(5, () -> post(kind + "/execute", key));

        assertThat(answers).containsOnly(answers.get(0));
        assertThat(TABLES.notes(key)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void tellsADoneAttemptFromAReplay(String kind) {
        String first = post(kind + "/attempt", key);
        String retry = post(kind + "/attempt", key);

        assertThat(first).startsWith("done " + key);
        assertThat(retry).isEqualTo(first.replaceFirst("done", "replayed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void recordsAFailureThatIsAResult(String kind) {
        String first = post(kind + "/attempt?failure=checked", key);
        String retry = post(kind + "/attempt?failure=checked", key);

        assertThat(first).startsWith("failed NotCounted: " + key);
        assertThat(retry).isEqualTo(first.replaceFirst("failed", "replayed"));
        assertThat(post(kind + "/execute", key)).isEqualTo(first.replaceFirst("failed", "threw"));
        assertThat(TABLES.notes(key)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void releasesTheKeyOfAFailureThatIsNone(String kind) {
        String failed = post(kind + "/attempt?failure=unchecked", key);

        assertThat(failed).startsWith("IllegalStateException: " + key);
        assertThat(TABLES.notes(key)).isZero();
        assertThat(records()).isZero();
        assertThat(post(kind + "/attempt", key)).startsWith("done ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void refusesOtherArguments(String kind) {
        post(kind + "/execute", key);

        assertThat(post(kind + "/attempt", "other " + key)).isEqualTo("Mismatch");
        assertThat(post(kind + "/execute", "other " + key)).startsWith("MismatchException: ");
        assertThat(TABLES.notes("other " + key)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"execute", "attempt"})
    void refusesACallWithoutATransactionWhereNoneCanBeBegun(String method) {
        String refused = post("Supporting/" + method, key);

        assertThat(refused).startsWith("NoTransactionException: ");
        assertThat(TABLES.notes(key)).isZero();
        assertThat(records()).isZero();
    }

    @Test
    void refusesACallWithoutAKey() {
        String refused = Http.text(http().post("jobs/Stateless/execute", key));

        assertThat(refused).startsWith("MissingKeyException: ");
        assertThat(TABLES.notes(key)).isZero();
    }

    private String post(String path, String text) {
        String separator = path.contains("?") ? "&" : "?";
        return Http.text(http().post("jobs/" + path + separator + "key=" + key, text));
    }

    private long records() {
        return TABLES.records(Tables.record(Jobs.OPERATION, key));
    }
}
