// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.program;

import static ee.idempotency.sample.probe.method.MethodProbe.TABLES;
import static ee.idempotency.sample.probe.method.MethodProbe.http;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.Key;
import ee.idempotency.arquillian.Http;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.method.MethodProbe;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What running work learns about its attempt, and leaves with it. */
class ContextIT {

    private static final String CHARGE = Charges.class.getName() + ".charge";

    private final String key = UUID.randomUUID().toString();

    @Test
    void tellsTheAttemptsKeyAndStart() {
        String said = Http.text(http().post("charges/protected", key));

        long startedAt = TABLES.number(
                "select {started_at} from {idempotency_record} where {id} = ?", Tables.record(CHARGE, key));
        assertThat(said).isEqualTo("true " + key + " " + startedAt);
    }

    @Test
    void tellsThatNothingIsProtected() {
        String said = Http.text(http().post("charges/unprotected", ""));

        assertThat(said).isEqualTo("false none 0");
    }

    @Test
    void tellsTheKeyOfTheRequestToAnUnprotectedBean() {
        String said = Http.text(http().post("charges/request", "", "Idempotency-Key", key));

        assertThat(said).startsWith("true " + key + " ");
        assertThat(supportFields(ChargesResource.REQUEST)).contains("invoice=i_3");
    }

    @Test
    void storesSupportFieldsWithTheRecord() {
        http().post("charges/protected", key);

        assertThat(supportFields(CHARGE)).contains("charge=ch_1", "order=o_2").doesNotContain("first");
    }

    @Test
    void logsSupportFieldsWithTheOutcome() {
        http().post("charges/protected", key);

        String start = "outcome=succeeded key=" + Key.of(key).digest() + " operation=\"" + CHARGE + "\"";
        await().until(() -> MethodProbe.log().contains(start));
        String line = MethodProbe.log()
                .lines()
                .filter(each -> each.contains(start))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains("replayed=false", "charge=ch_1", "order=o_2").doesNotContain(key);
    }

    private String supportFields(String operation) {
        return new String(
                TABLES.bytes(
                        "select {support_fields} from {idempotency_record} where {id} = ?",
                        Tables.record(operation, key)),
                UTF_8);
    }
}
