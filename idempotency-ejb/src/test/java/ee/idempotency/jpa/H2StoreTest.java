// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.fixture.TestDatabase;
import org.junit.jupiter.api.Test;

class H2StoreTest extends IdempotencyStoreContract {

    private static final TestDatabase DATABASE = TestDatabase.h2();

    H2StoreTest() {
        super(DATABASE, new StoreBench(DATABASE.unit("records")).prepared());
    }

    @Test
    void skipsADuplicate() {
        assertThat(new StoreBench(DATABASE.unit("records")).insertion()).isInstanceOf(SkippingInsertion.class);
    }
}
