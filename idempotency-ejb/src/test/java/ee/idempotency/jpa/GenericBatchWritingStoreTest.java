// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;

/** The same, where a store persists and flushes. */
class GenericBatchWritingStoreTest extends IdempotencyStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.h2();

    GenericBatchWritingStoreTest() {
        super(DATABASE, new StoreBench(DATABASE.unit("batching")));
    }
}
