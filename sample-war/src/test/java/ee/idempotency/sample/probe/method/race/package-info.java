// SPDX-License-Identifier: Apache-2.0
/** Calls with one key at the same moment, from inside transactions that they did not begin. */
package ee.idempotency.sample.probe.method.race;
