// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * A shop, its pool, the storms that come over it and the traffic beside them.
 *
 * @param shop protects
 * @param pool the shop's alone
 * @param storm comes again and again
 * @param traffic goes on meanwhile
 * @param length of a window
 * @param pairs what the windows came to
 */
record Stage(Shop shop, HikariDataSource pool, Storm storm, Traffic traffic, Duration length, Pairs pairs) {

    private static final long SAMPLE_NANOS = 1_000_000;

    /** A window with storms and one without, in the one order or the other. */
    void pair(boolean quietFirst) throws Exception {
        List<Storm.Outcome> outcomes = new ArrayList<>();
        if (quietFirst) {
            Traffic.Passed quiet = quiet();
            pairs.add(quiet, stormy(outcomes), outcomes);
        } else {
            Traffic.Passed stormy = stormy(outcomes);
            pairs.add(quiet(), stormy, outcomes);
        }
    }

    Traffic.Passed quiet() throws Exception {
        return traffic.begin(shop, length).end();
    }

    private Traffic.Passed stormy(List<Storm.Outcome> outcomes) throws Exception {
        Traffic.Window window = traffic.begin(shop, length);
        storms(length, outcomes);
        return window.end();
    }

    /** What came through in three windows' time, whose second is stormy. */
    List<Integer> throughput() throws Exception {
        Traffic.Window window = traffic.begin(shop, length.multipliedBy(3));
        LockSupport.parkNanos(length.toNanos());
        storms(length, new ArrayList<>());
        return window.end().perPoint();
    }

    /** The most connections that are in use at once in a storm without traffic. */
    int connections() throws Exception {
        Future<Storm.Outcome> running = traffic.executor().submit(() -> storm.over(shop));
        int most = 0;
        while (!running.isDone()) {
            most = Math.max(most, pool.getHikariPoolMXBean().getActiveConnections());
            LockSupport.parkNanos(SAMPLE_NANOS);
        }
        running.get();
        return most;
    }

    private void storms(Duration time, List<Storm.Outcome> outcomes) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            outcomes.add(storm.over(shop));
        }
    }
}
