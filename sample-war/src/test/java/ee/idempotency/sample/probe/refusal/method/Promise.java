// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;
import ee.idempotency.Idempotent;

/** Asks for a protection that CDI does not take from an interface. */
public interface Promise {

    @Idempotent
    void keep(@IdempotencyKey String id);
}
