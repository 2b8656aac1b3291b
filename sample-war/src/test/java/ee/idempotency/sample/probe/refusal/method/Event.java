// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal.method;

import ee.idempotency.IdempotencyKey;

/** Marks its own key. */
public record Event(@IdempotencyKey String id, double amount) {}
