// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.webhooks;

/**
 * The answer to an event.
 *
 * @param handled false for a type that the checkout does nothing with
 */
public record Receipt(String event, boolean handled) {}
