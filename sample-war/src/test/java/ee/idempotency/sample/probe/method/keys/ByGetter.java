// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

import ee.idempotency.IdempotencyKey;

/** Its getter is marked. */
public class ByGetter {

    private final String id;

    ByGetter(String id) {
        this.id = id;
    }

    @IdempotencyKey
    public String getId() {
        return id;
    }
}
