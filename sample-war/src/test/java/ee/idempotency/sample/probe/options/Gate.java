// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds operations until a test lets them go on. */
@Path("gates/{name}")
@ApplicationScoped
public class Gate {

    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();
    private final Set<String> reached = ConcurrentHashMap.newKeySet();

    /** Waits until the gate of this name is open, half a minute at most. */
    public void pass(String name) {
        reach(name);
        try {
            if (!gate(name).await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened " + name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells the test that somebody is there, and goes on. */
    public void reach(String name) {
        reached.add(name);
    }

    @GET
    public boolean isReached(@PathParam("name") String name) {
        return reached.contains(name);
    }

    @PUT
    public void open(@PathParam("name") String name) {
        gate(name).countDown();
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, absent -> new CountDownLatch(1));
    }
}
