// SPDX-License-Identifier: Apache-2.0
/** Persistence units as real applications have them, and what becomes of the records in them. */
package ee.idempotency.sample.probe.units;
