// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import ee.idempotency.benchmarks.Variant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** One way to execute requests once. Thread-safe. */
interface Contender {

    String name();

    /** Executes a request that is new. */
    void execute(Request request) throws Exception;

    /** Gets a request again that was executed. */
    void replay(Request request) throws Exception;

    /** First executions, each of a new request. */
    default Variant executing() {
        return new Variant() {
            @Override
            public String name() {
                return Contender.this.name();
            }

            @Override
            public void operate() throws Exception {
                execute(Request.fresh());
            }
        };
    }

    /** Replays of these requests, which were executed. */
    default Variant replaying(List<Request> executed) {
        return new Variant() {
            @Override
            public String name() {
                return Contender.this.name();
            }

            @Override
            public void operate() throws Exception {
                replay(executed.get(ThreadLocalRandom.current().nextInt(executed.size())));
            }
        };
    }
}
