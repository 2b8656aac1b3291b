// SPDX-License-Identifier: Apache-2.0
/** What becomes of a record whose retention is over. */
package ee.idempotency.sample.probe.expiry;
