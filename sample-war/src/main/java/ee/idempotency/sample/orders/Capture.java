// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import java.time.Instant;

/** A captured payment of an order as the caller sees it, with the provider's event that told of it. */
public record Capture(String event, Instant capturedAt) {}
