// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.method.keys;

import ee.idempotency.IdempotencyKey;

/** Its component is marked. */
public record ByComponent(@IdempotencyKey String id, int number) {}
