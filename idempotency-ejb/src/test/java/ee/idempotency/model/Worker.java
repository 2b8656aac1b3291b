// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The thread of one lane, on which a transaction stays from one call to the next. */
final class Worker {

    private final ExecutorService executor;
    private final Thread thread;

    private Worker(ExecutorService executor, Thread thread) {
        this.executor = executor;
        this.thread = thread;
    }

    static Worker start() {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "lane");
            thread.setDaemon(true);
            return thread;
        });
        try {
            return new Worker(executor, executor.submit(Thread::currentThread).get());
        } catch (Exception e) {
            throw new IllegalStateException("a thread does not start", e);
        }
    }

    Thread thread() {
        return thread;
    }

    <T> Future<T> call(Callable<T> call) {
        return executor.submit(call);
    }

    void stop() {
        executor.shutdownNow();
    }
}
