// SPDX-License-Identifier: Apache-2.0
/** What a protected method throws, and throws again from its record, or not. */
package ee.idempotency.sample.probe.method.failures;
