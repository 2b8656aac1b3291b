// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.probe.ProbeServer;
import ee.idempotency.sample.probe.ProbeWar;
import ee.idempotency.sample.probe.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The purge deletes what has expired, a batch at a time, and nothing else. */
class PurgeIT {

    private static final int EXPIRED = 23;
    private static final long TOMORROW = System.currentTimeMillis() + 86_400_000;

    private static final Map<TestDatabase, Database> DATABASES = new EnumMap<>(TestDatabase.class);
    private static final Database UNPURGED = TestDatabase.H2.fresh();

    private static ProbeServer server;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        WebArchive unpurged = ProbeWar.ofNotes("unpurged")
                .with(UnpurgedSettings.class)
                .withUnit()
                .on(UNPURGED);
        server = ProbeServer.start(Stream.concat(
                        Stream.of(unpurged), Stream.of(TestDatabase.values()).map(PurgeIT::purging))
                .toArray(WebArchive[]::new));
    }

    private static WebArchive purging(TestDatabase product) {
        DATABASES.put(product, product.fresh());
        return ProbeWar.ofNotes(product.toString())
                .with(PurgingSettings.class)
                .withUnit()
                .on(DATABASES.get(product));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource
    void deletesWhatHasExpiredAndNothingElse(TestDatabase product) throws SQLException {
        Tables tables = new Tables(DATABASES.get(product));
        server.http(product.toString()).post("notes", mark, "Idempotency-Key", mark);

        insert(DATABASES.get(product), EXPIRED, 3);

        await().until(() -> records(tables) == 3);
        assertThat(tables.number(
                        "select count(*) from {idempotency_record} where {id} like ? and {expires_at} = ?",
                        mark + "%",
                        TOMORROW))
                .isEqualTo(3);
        assertThat(tables.records(Tables.record("POST /notes", mark))).isOne();
        assertThat(tables.notes(mark)).isOne();
    }

    @Test
    void deletesInBatches() throws SQLException {
        Tables tables = new Tables(DATABASES.get(TestDatabase.POSTGRESQL));
        tables.update("create table batch (size bigint)");
        tables.update("""
                create function count_batch() returns trigger language plpgsql as
                'begin insert into batch select count(*) from gone; return null; end'""");
        tables.update("""
                create trigger count_batch after delete on {idempotency_record}
                referencing old table as gone for each statement execute function count_batch()""");

        insert(DATABASES.get(TestDatabase.POSTGRESQL), EXPIRED, 0);

        await().until(() -> records(tables) == 0);
        assertThat(tables.number("select max(size) from batch")).isEqualTo(PurgingSettings.BATCH);
        tables.update("drop trigger count_batch on {idempotency_record}");
    }

    @Test
    void deletesNothingWhereItIsSwitchedOff() throws SQLException {
        Tables unpurged = new Tables(UNPURGED);
        Tables purged = new Tables(DATABASES.get(TestDatabase.H2));
        insert(UNPURGED, EXPIRED, 0);

        insert(DATABASES.get(TestDatabase.H2), EXPIRED, 0);

        await("another application purges meanwhile").until(() -> records(purged) == 0);
        assertThat(records(unpurged)).isEqualTo(EXPIRED);
    }

    private long records(Tables tables) {
        return tables.number("select count(*) from {idempotency_record} where {id} like ?", mark + "%");
    }

    /** In one transaction, so that a purge sees all of them or none. */
    private void insert(Database database, int expired, int unexpired) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < expired + unexpired; i++) {
                Tables.update(connection, """
                        insert into {idempotency_record}
                        ({id}, {operation}, {fingerprint}, {state}, {started_at}, {expires_at}, {completed_at})
                        values (?, 'probe', 'sha256:x', 'SUCCEEDED', 1, ?, 2)""", mark + "-" + i, i < expired ? 1L + i : TOMORROW);
            }
            connection.commit();
        }
    }
}
