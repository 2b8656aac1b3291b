// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;

class MariaDbReadCommittedStoreTest extends MariaDbStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.mariaDb("READ-COMMITTED");

    MariaDbReadCommittedStoreTest() {
        super(DATABASE);
    }
}
