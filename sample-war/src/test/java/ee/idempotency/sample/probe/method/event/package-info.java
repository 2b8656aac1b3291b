// SPDX-License-Identifier: Apache-2.0
/** What observers hear of attempts, and that they can break none. */
package ee.idempotency.sample.probe.method.event;
