// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;

class PostgreSqlExpiryTest extends ExpiryContract {

    private static final TestDatabase DATABASE = TestDatabase.postgreSql();

    PostgreSqlExpiryTest() {
        super(DATABASE);
    }
}
