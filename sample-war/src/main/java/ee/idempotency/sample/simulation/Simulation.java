// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.simulation;

import ee.idempotency.sample.problem.Problem;
import ee.idempotency.sample.simulation.SimulatedSteps.Step;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.locks.LockSupport;

/** The failures that this request asks for. Without the header {@code X-Simulate} both methods do nothing. */
@RequestScoped
public class Simulation {

    private static final int HALTED = 137;
    private static final int LOWEST_ERROR = 400;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    private SimulatedSteps steps = SimulatedSteps.NONE;

    void prepare(SimulatedSteps steps) {
        this.steps = steps;
    }

    /** Called by the business inside its transaction, when its rows are inserted. */
    public void afterInsert() {
        pause();
        if (steps.has(Step.HALT)) {
            Runtime.getRuntime().halt(HALTED);
        }
        if (steps.has(Step.HALT_AFTER_COMMIT)) {
            transaction.registerInterposedSynchronization(new HaltAfterCommit());
        }
        if (steps.has(Step.COMMIT_FAILS)) {
            transaction.registerInterposedSynchronization(new FailBeforeCommit());
        }
        if (steps.has(Step.ROLLBACK)) {
            transaction.setRollbackOnly();
        }
        if (steps.has(Step.FAIL)) {
            throw new SimulatedFailure();
        }
    }

    /** Called by the resource with its answer: gives it back, or one with the simulated status instead. */
    public Response answer(Response response) {
        return steps.status().isPresent() ? simulated(steps.status().getAsInt()) : response;
    }

    private static Response simulated(int status) {
        return status < LOWEST_ERROR
                ? Response.status(status).build()
                : Problem.response(Response.status(status).build().getStatusInfo(), "X-Simulate: status=" + status);
    }

    private void pause() {
        long end = System.nanoTime() + steps.delay().toNanos();
        for (long left = steps.delay().toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private static final class FailBeforeCommit implements Synchronization {
        @Override
        public void beforeCompletion() {
            throw new IllegalStateException("X-Simulate: commit-fails");
        }

        @Override
        public void afterCompletion(int status) {}
    }

    private static final class HaltAfterCommit implements Synchronization {
        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                Runtime.getRuntime().halt(HALTED);
            }
        }
    }
}
