// SPDX-License-Identifier: Apache-2.0
/** Applications whose declarations can't keep the promise, and what the server says of them. */
package ee.idempotency.sample.probe.refusal;
