// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.records;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Threads that claim and complete new keys without a pause, until they are closed. */
final class Inserters {

    private final AtomicBoolean running = new AtomicBoolean(true);
    private final LongAdder done = new LongAdder();
    private final List<Future<?>> threads = new ArrayList<>();

    private Inserters() {}

    static Inserters start(RecordsTable table, DataSource pool, ExecutorService executor, int threads) {
        Inserters inserters = new Inserters();
        for (int i = 0; i < threads; i++) {
            inserters.threads.add(executor.submit(() -> inserters.run(table, pool)));
        }
        return inserters;
    }

    private void run(RecordsTable table, DataSource pool) {
        try (Records records = Records.of(table, pool)) {
            while (running.get()) {
                records.execute();
                done.increment();
            }
        }
    }

    /** How many keys have been claimed and completed until now. */
    long done() {
        return done.sum();
    }

    /** Ends the threads; a failure of one is thrown here. */
    void end() throws InterruptedException, ExecutionException {
        running.set(false);
        for (Future<?> thread : threads) {
            thread.get();
        }
    }
}
