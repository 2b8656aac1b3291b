// SPDX-License-Identifier: Apache-2.0
/** A store that is away, and a store whose row somebody else holds. */
package ee.idempotency.sample.probe.outage;
