// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.cost;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** What the data source has seen since the application started. */
@Path("counters")
public class Counters {

    static final AtomicInteger STATEMENTS = new AtomicInteger();
    static final AtomicInteger ALONE = new AtomicInteger();
    static final AtomicInteger COMMITS = new AtomicInteger();
    static final AtomicInteger ROLLBACKS = new AtomicInteger();
    static final AtomicInteger CONNECTIONS = new AtomicInteger();

    @GET
    public String get() {
        return STATEMENTS + " " + ALONE + " " + COMMITS + " " + ROLLBACKS + " " + CONNECTIONS;
    }

    /** How many requests wait for another one with the same key. */
    @GET
    @Path("waiting")
    public long waiting() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().equals("ee.idempotency.engine.SingleFlight")))
                .count();
    }
}
