// SPDX-License-Identifier: Apache-2.0
/**
 * Events that the payment provider sends, each as often as it likes.
 * {@link ee.idempotency.sample.webhooks.WebhooksResource} receives them: the event's id is the key.
 * {@link ee.idempotency.sample.webhooks.SignatureFilter} lets in what is signed.
 */
package ee.idempotency.sample.webhooks;
