// SPDX-License-Identifier: Apache-2.0
/**
 * Failures on demand, so that people can see what a retry meets: the request header {@code X-Simulate}. The business
 * beans call {@link ee.idempotency.sample.simulation.Simulation} after their insert. A real application has nothing of
 * this.
 */
package ee.idempotency.sample.simulation;
