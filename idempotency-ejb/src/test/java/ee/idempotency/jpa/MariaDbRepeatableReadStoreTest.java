// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;

class MariaDbRepeatableReadStoreTest extends MariaDbStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.mariaDb("REPEATABLE-READ");

    MariaDbRepeatableReadStoreTest() {
        super(DATABASE);
    }
}
