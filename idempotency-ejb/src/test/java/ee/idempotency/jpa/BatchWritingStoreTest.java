// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;

/** A unit that batches what it writes: an insert must still say at once whether it found a record. */
class BatchWritingStoreTest extends IdempotencyStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.h2InPostgreSqlMode();

    BatchWritingStoreTest() {
        super(DATABASE, new StoreBench(DATABASE.unit("batching")).prepared());
    }
}
