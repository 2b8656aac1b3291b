// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.simulation;

/** An exception that nobody maps. */
class SimulatedFailure extends RuntimeException {

    SimulatedFailure() {
        super("X-Simulate: fail");
    }
}
