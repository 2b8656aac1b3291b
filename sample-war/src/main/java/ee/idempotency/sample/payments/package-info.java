// SPDX-License-Identifier: Apache-2.0
/**
 * Payments and the caller's balance. The rules stand in {@code @Transactional} CDI beans,
 * {@link ee.idempotency.sample.payments.Payments} and {@link ee.idempotency.sample.payments.Accounts}, which run in the
 * transaction that the library began.
 */
package ee.idempotency.sample.payments;
