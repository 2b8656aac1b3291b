// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.orders;

/** Whether an order still stands. */
public enum OrderStatus {
    PLACED,
    CANCELLED
}
