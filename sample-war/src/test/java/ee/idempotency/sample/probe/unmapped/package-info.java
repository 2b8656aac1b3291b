// SPDX-License-Identifier: Apache-2.0
/** What protected business methods refuse, and no resource catches. */
package ee.idempotency.sample.probe.unmapped;
