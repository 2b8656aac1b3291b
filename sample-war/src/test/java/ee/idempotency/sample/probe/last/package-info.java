// SPDX-License-Identifier: Apache-2.0
/** Operations that claim their key last, on two nodes over one database. */
package ee.idempotency.sample.probe.last;
