// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.messages;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Does the work of a message in a transaction of its own. */
@Stateless
public class RelayedOrders {

    @Inject
    private Notes notes;

    @Idempotent(retention = "P7D")
    public void place(@IdempotencyKey String orderId, String text) {
        notes.add(text);
    }
}
