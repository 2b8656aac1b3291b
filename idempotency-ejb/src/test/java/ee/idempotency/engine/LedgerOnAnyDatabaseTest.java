// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.TestDatabase;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nodes on a database that nobody has tried: the store persists and flushes. */
class LedgerOnAnyDatabaseTest extends LedgerOnDatabaseContract {

    private static final TestDatabase H2 = TestDatabase.h2();
    private static final TestDatabase POSTGRESQL = TestDatabase.postgreSql();
    private static final TestDatabase MARIADB = TestDatabase.mariaDb("REPEATABLE-READ");

    @Override
    Stream<TestDatabase> databases() {
        return Stream.of(H2, POSTGRESQL, MARIADB);
    }

    @Override
    Node node(TestDatabase database) {
        Node node = new Node(database);
        node.store.neverPrepare();
        return node;
    }

    @Test
    void persists() {
        assertThat(node(H2).store.breaksOnDuplicate()).isTrue();
    }
}
