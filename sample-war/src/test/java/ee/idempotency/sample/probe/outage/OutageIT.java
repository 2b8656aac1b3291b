// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.outage;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import ee.idempotency.sample.probe.options.Gate;
import ee.idempotency.sample.probe.options.Options;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a client is told when the store is away, or busy elsewhere. */
class OutageIT {

    private static final Map<TestDatabase, Database> DATABASES = new EnumMap<>(TestDatabase.class);

    private static ProbeServer server;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        server = ProbeServer.start(
                Arrays.stream(TestDatabase.values()).map(OutageIT::probe).toArray(WebArchive[]::new));
    }

    private static WebArchive probe(TestDatabase product) {
        DATABASES.put(product, product.fresh());
        return ProbeWar.ofNotes(product.toString())
                .with(Options.class, Gate.class, PatientNotes.class, SlowStatement.class)
                .withUnit()
                .on(DATABASES.get(product));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void refusesWith503WhileTheTableIsAwayAndRunsNothing(TestDatabase product) {
        prepare(product, "notes");
        rename(product, "idempotency_record", "away");
        HttpResponse<byte[]> refused = post(product, "notes", key);
        long afterRefusal = number(product);
        rename(product, "away", "idempotency_record");
        HttpResponse<byte[]> accepted = post(product, "notes", key);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(Http.text(refused)).contains("problems/store-unavailable", "\"retryable\":true");
        assertThat(afterRefusal).isZero();
        assertThat(accepted.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @EnumSource
    void runsUnprotectedWhileTheTableIsAwayWhereTheOperationAsksForIt(TestDatabase product) {
        prepare(product, "options/proceeding");
        rename(product, "idempotency_record", "away");
        HttpResponse<byte[]> first = post(product, "options/proceeding", key);
        HttpResponse<byte[]> second = post(product, "options/proceeding", key);
        rename(product, "away", "idempotency_record");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(number(product)).isEqualTo(2);
    }

    @Test
    void waitsNoLongerThanItsLimitForARecordThatAnotherTransactionHolds() throws SQLException {
        Tables tables = new Tables(DATABASES.get(TestDatabase.POSTGRESQL));
        String record = Tables.record(PatientNotes.OPERATION, key);
        try (Connection holder = DATABASES.get(TestDatabase.POSTGRESQL).connect()) {
            holder.setAutoCommit(false);
            Tables.update(holder, """
                    insert into {idempotency_record}
                    ({id}, {operation}, {fingerprint}, {state}, {started_at}, {expires_at})
                    values (?, 'claimed', 'sha256:x', 'STARTED', 1, 2)""", record);
            long sent = System.nanoTime();
            HttpResponse<byte[]> refused = post(TestDatabase.POSTGRESQL, "patient/claimed", key);
            Duration waited = Duration.ofNanos(System.nanoTime() - sent);
            holder.rollback();

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.headers().firstValue("Retry-After")).contains("1");
            assertThat(waited).isBetween(Duration.ofMillis(900), Duration.ofSeconds(5));
        }

        HttpResponse<byte[]> accepted = post(TestDatabase.POSTGRESQL, "patient/claimed", key);

        assertThat(accepted.statusCode()).isEqualTo(201);
        assertThat(tables.notes(key)).isOne();
    }

    @Test
    void bindsNoStatementOfTheBusinessByTheLimitOfTheClaim() {
        HttpResponse<byte[]> answer = post(TestDatabase.POSTGRESQL, "patient/slow", key);

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    /** Has the library find out how to use the store, while it is there. */
    private static void prepare(TestDatabase product, String path) {
        String other = UUID.randomUUID().toString();
        server.http(product.toString()).post(path, other, "Idempotency-Key", other);
    }

    private HttpResponse<byte[]> post(TestDatabase product, String path, String text) {
        return server.http(product.toString()).post(path, text, "Idempotency-Key", key);
    }

    private static void rename(TestDatabase product, String from, String to) {
        new Tables(DATABASES.get(product)).update("alter table " + from + " rename to " + to);
    }

    private long number(TestDatabase product) {
        return new Tables(DATABASES.get(product)).number("select count(*) from note where text = ?", key);
    }
}
