// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;

class H2ExpiryTest extends ExpiryContract {

    private static final TestDatabase DATABASE = TestDatabase.h2();

    H2ExpiryTest() {
        super(DATABASE);
    }
}
