// SPDX-License-Identifier: Apache-2.0
/** What the protection costs: statements, commits and connections, counted below the server's pool. */
package ee.idempotency.sample.probe.cost;
