// SPDX-License-Identifier: Apache-2.0
/** Which server, persistence provider and database a run was on, by their own word. */
package ee.idempotency.sample.probe.environment;
