// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.failures;

import static ee.idempotency.sample.probe.method.MethodProbe.TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.http;
import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Http;
import ee.idempotency.sample.probe.Tables;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An exception that does not roll back is a result; one that does releases the key. */
class FailureTypesIT {

    private final String key = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "Stateless, declined, Declined", "Stateless, bounced, Bounced",
        "Plain, declined, Declined", "Plain, bounced, Bounced"
    })
    void throwsTheSameAgainAndKeepsTheEffect(String kind, String failure, String type) {
        String first = call(kind, failure);
        String retry = call(kind, failure);

        assertThat(first).startsWith(type + ": " + key + " ");
        assertThat(retry).isEqualTo(first);
        assertThat(TABLES.notes(key)).isOne();
        assertThat(records(kind, failure)).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Stateless", "Plain"})
    void throwsAnotherTypeWhereTheSameCannotBeMade(String kind) {
        String first = call(kind, "unmakeable");
        String retry = call(kind, "unmakeable");

        assertThat(retry)
                .isEqualTo("ReplayedFailureException: The operation failed before, with "
                        + first.replaceFirst("Unmakeable", Unmakeable.class.getName()));
        assertThat(TABLES.notes(key)).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "Stateless, undone, Undone", "Stateless, broken, IllegalStateException",
        "Plain, undone, Undone", "Plain, broken, IllegalStateException"
    })
    void keepsNothingOfACallThatRollsBackAndRunsItAgain(String kind, String failure, String type) {
        String first = call(kind, failure);
        String retry = call(kind, failure);

        assertThat(first).startsWith(type + ": " + key + " ");
        assertThat(retry).startsWith(type + ": " + key + " ").isNotEqualTo(first);
        assertThat(TABLES.notes(key)).isZero();
        assertThat(records(kind, failure)).isZero();
    }

    private String call(String kind, String failure) {
        return Http.text(http().post("failures/" + kind + "/" + failure, key));
    }

    private long records(String kind, String failure) {
        return TABLES.records(Tables.record(getClass().getPackageName() + "." + kind + "Refusing." + failure, key));
    }
}
