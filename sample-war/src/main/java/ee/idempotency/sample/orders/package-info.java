// SPDX-License-Identifier: Apache-2.0
/**
 * Orders, their refunds, labels and captured payments, and the import of many orders. The rules stand in the EJB
 * {@link ee.idempotency.sample.orders.Orders}, which runs in the transaction that the library began.
 */
package ee.idempotency.sample.orders;
