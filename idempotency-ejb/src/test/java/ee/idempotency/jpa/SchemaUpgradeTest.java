// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.StoredResult;
import ee.idempotency.fixture.Attempts;
import ee.idempotency.fixture.TestDatabase;
import ee.idempotency.spi.Attempt;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the first published layout to today's, with the records that stand there. */
class SchemaUpgradeTest {

    private static final List<String> DATABASES =
            List.of("db2", "h2", "mariadb", "mysql", "oracle", "postgresql", "sqlserver");

    private static final List<String> SCRIPTS =
            List.of("V1__create_idempotency_record.sql", "V2__add_support_fields.sql");

    /** What the first version stored for this attempt; neither may change while such records are about. */
    private static final Attempt ATTEMPT = Attempts.withKey("order-1");

    private static final String ID = "S6CM1mzub2umEZzTO-aUbziCkSH6GuzsqWvTpy374Rw";

    private static final Instant EXPIRY = Instant.parse("2026-11-23T10:00:00Z");

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("ee.idempotency.jpa.SchemaScriptsTest#runs")
    void replaysARecordOfTheFirstLayoutByteForByte(SchemaDatabase product, SchemaTool tool) throws Exception {
        TestDatabase database = product.fresh();
        byte[] payload = new byte[70_000];
        new Random(1).nextBytes(payload);
        tool.migrate(product, database, 1);
        database.execute("""
                INSERT INTO idempotency_record (id, operation, fingerprint, state, started_at, expires_at,
                  completed_at, status, payload)
                VALUES (?, 'POST /orders', 'raw-1:a-request', 'SUCCEEDED', ?, ?, ?, 201, ?)""", ID, 1_795_341_600_000L, EXPIRY.toEpochMilli(), 1_795_341_600_500L, payload);

        tool.migrate(product, database, 2);

        StoreBench bench = new StoreBench(database.unitWithoutTables("records")).prepared();
        assertThat(bench.transactions.rollingBack(() -> bench.admits(ATTEMPT))).isFalse();
        assertThat(bench.find(ATTEMPT.identity())).hasValueSatisfying(record -> {
            assertThat(record.fingerprint()).isEqualTo(ATTEMPT.fingerprint());
            assertThat(record.expiresAt()).isEqualTo(EXPIRY);
            assertThat(record.result()).hasToString("SUCCEEDED 201 (70000 bytes)");
            assertThat(record.result()).extracting(StoredResult::payload).isEqualTo(payload);
        });
    }

    @Test
    void hasEachVersionForEachDatabase() {
        assertThat(SchemaScripts.directories())
                .extracting(Path::getFileName)
                .map(Path::toString)
                .isEqualTo(DATABASES);
        assertThat(SchemaScripts.directories())
                .allSatisfy(directory -> assertThat(SchemaScripts.list(directory))
                        .extracting(script -> script.getFileName().toString())
                        .isEqualTo(SCRIPTS));
    }

    @Test
    void isAChangesetOfItsVersionAndTellsWhetherItWasRun() {
        List<String> run = Arrays.stream(SchemaDatabase.values())
                .map(database -> database.directory)
                .toList();

        assertThat(SchemaScripts.directories())
                .allSatisfy(directory -> assertThat(SchemaScripts.list(directory))
                        .allSatisfy(script -> assertThat(SchemaScripts.read(script))
                                .startsWith("-- liquibase formatted sql\n")
                                .contains("\n-- changeset ee.idempotency:"
                                        + script.getFileName().toString().charAt(1) + "\n")
                                .matches(text -> text.contains("; not run here.\n")
                                        != run.contains(SchemaScripts.ROOT + "/" + directory.getFileName()))));
    }
}
