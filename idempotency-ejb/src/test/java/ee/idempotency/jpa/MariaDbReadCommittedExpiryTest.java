// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;

class MariaDbReadCommittedExpiryTest extends ExpiryContract {

    private static final TestDatabase DATABASE = TestDatabase.mariaDb("READ-COMMITTED");

    MariaDbReadCommittedExpiryTest() {
        super(DATABASE);
    }
}
