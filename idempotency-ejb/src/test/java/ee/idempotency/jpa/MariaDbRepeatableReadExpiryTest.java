// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;

class MariaDbRepeatableReadExpiryTest extends ExpiryContract {

    private static final TestDatabase DATABASE = TestDatabase.mariaDb("REPEATABLE-READ");

    MariaDbRepeatableReadExpiryTest() {
        super(DATABASE);
    }
}
