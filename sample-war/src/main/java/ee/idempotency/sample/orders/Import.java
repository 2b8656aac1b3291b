// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

import java.util.List;

/** An import as the caller sees it: the orders that it made. */
public record Import(String requestId, List<Order> orders) {}
