// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.crash;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.sample.checkout.Answer;
import ee.idempotency.sample.checkout.Request;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A crash at any instruction leaves the order and its record, or neither. */
class CrashIT {

    private final Request undone = Request.order("halted before the commit");
    private final Request done = Request.order("halted after the commit");

    /** One story, because each of its three servers takes seconds to start. */
    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void keepsTheOrderAndItsRecordOrNeither(TestDatabase product, @TempDir Path data) {
        Database database = product.onDisk(data);

        try (CheckoutServer server = CheckoutServer.on(database)) {
            server.haltBy(undone.simulating("halt"));
        }
        assertThat(Books.of(database).orders()).isEmpty();
        assertThat(Books.of(database).records()).isEmpty();

        Answer rerun;
        try (CheckoutServer server = CheckoutServer.on(database)) {
            rerun = server.send(undone);
            server.haltBy(done.simulating("halt-after-commit"));
        }
        assertThat(rerun.status()).isEqualTo(201);
        assertThat(rerun.replayed()).isFalse();
        List<Long> committed = Books.of(database).orders().get("halted after the commit");
        assertThat(committed).hasSize(1);
        assertThat(Books.of(database).records()).hasSize(2).containsValues("SUCCEEDED");

        try (CheckoutServer server = CheckoutServer.on(database)) {
            Answer retry = server.send(done);
            assertThat(retry.status()).isEqualTo(201);
            assertThat(retry.replayed()).isTrue();
            assertThat(retry.id()).isEqualTo(committed.get(0));
            assertThat(retry.body()).isEqualTo(server.read("api/orders/" + retry.id()));
            assertThat(server.send(done).essence()).isEqualTo(retry.essence());
            assertThat(server.send(undone).essence()).isEqualTo(rerun.essence());
        }
        assertThat(Books.of(database).orders())
                .hasSize(2)
                .allSatisfy((item, ids) -> assertThat(ids).hasSize(1));
    }
}
