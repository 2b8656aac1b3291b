// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

import ee.idempotency.IdempotencyKey;

/** Its private field is marked. */
public class ByField {

    @IdempotencyKey
    private final String id;

    private final String text;

    ByField(String id, String text) {
        this.id = id;
        this.text = text;
    }

    public String getText() {
        return id == null ? "" : text;
    }
}
