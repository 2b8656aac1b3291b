// SPDX-License-Identifier: Apache-2.0
/** What a protected method returns, and returns again from its record. */
package ee.idempotency.sample.probe.method.results;
