// SPDX-License-Identifier: Apache-2.0
/** Who gets an answer, for the first time and as a replay. */
package ee.idempotency.sample.probe.roles;
