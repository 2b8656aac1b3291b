// SPDX-License-Identifier: Apache-2.0
/**
 * A checkout that shows the library at work: who may call it, and what starts with it. The business stands in
 * {@code orders} and {@code payments}, and {@code webhooks} takes the payment provider's events; {@code problem} makes the
 * answers for errors; {@code simulation} makes failures on demand and is nothing that a real application has.
 */
package ee.idempotency.sample;
