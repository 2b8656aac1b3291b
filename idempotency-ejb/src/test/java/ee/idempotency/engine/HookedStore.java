// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.engine;

import ee.idempotency.spi.Attempt;
import ee.idempotency.spi.Completion;
import ee.idempotency.spi.IdempotencyStore;
import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoreException;
import ee.idempotency.spi.StoreException.Reason;
import ee.idempotency.spi.StoredRecord;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real store whose steps can be made to fail, or to stop and be watched. Counts what it is asked. Thread-safe. */
final class HookedStore implements IdempotencyStore {

    enum Step {
        PREPARE,
        ADMIT,
        ADMIT_COMPLETED,
        FIND,
        PEEK,
        TAKE_OVER,
        COMPLETE,
        PURGE
    }

    private final IdempotencyStore store;
    private final Map<Step, Queue<Runnable>> hooks = new ConcurrentHashMap<>();
    private final Map<Step, AtomicInteger> calls = new ConcurrentHashMap<>();

    private final AtomicReference<@Nullable Runnable> afterAdmit = new AtomicReference<>();

    private final AtomicInteger noInserts = new AtomicInteger();
    private volatile boolean breaksOnDuplicate;
    private volatile boolean neverPrepare;

    HookedStore(IdempotencyStore store) {
        this.store = store;
    }

    /** Runs before the step is next done, once; what it throws comes out of the step. */
    void before(Step step, Runnable hook) {
        hooks.computeIfAbsent(step, any -> new ConcurrentLinkedQueue<>()).add(hook);
    }

    /** Runs after the record was next inserted, once. */
    void afterAdmit(Runnable hook) {
        afterAdmit.set(hook);
    }

    /** Lets the step fail as often as said. */
    void fail(Step step, Reason reason, int times) {
        for (int i = 0; i < times; i++) {
            before(step, () -> {
                throw new StoreException(reason, "injected", null);
            });
        }
    }

    /** Loses so many inserts to records that are gone when they are looked for. */
    void takesNoInserts(int times) {
        noInserts.set(times);
    }

    /** Says of itself what a store does that persists and flushes. */
    void breakOnDuplicate() {
        breaksOnDuplicate = true;
    }

    /** Keeps what every database understands. */
    void neverPrepare() {
        neverPrepare = true;
    }

    int calls(Step step) {
        return calls.computeIfAbsent(step, any -> new AtomicInteger()).get();
    }

    /** How many statements it was asked for, beside those of its preparation and of purges. */
    int statements() {
        return Stream.of(Step.ADMIT, Step.FIND, Step.PEEK, Step.TAKE_OVER, Step.COMPLETE)
                .mapToInt(this::calls)
                .sum();
    }

    @Override
    public void prepare(Consumer<Runnable> apart) {
        enter(Step.PREPARE);
        if (!neverPrepare) {
            store.prepare(apart);
        }
    }

    @Override
    public boolean admit(Attempt attempt, Instant startedAt, Instant expiresAt) {
        enter(Step.ADMIT);
        if (noInserts.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            return false;
        }
        boolean inserted = store.admit(attempt, startedAt, expiresAt);
        Runnable hook = afterAdmit.getAndSet(null);
        if (hook != null) {
            hook.run();
        }
        return inserted;
    }

    @Override
    public boolean admitCompleted(Attempt attempt, Instant startedAt, Instant expiresAt, Completion completion) {
        enter(Step.ADMIT_COMPLETED);
        return store.admitCompleted(attempt, startedAt, expiresAt, completion);
    }

    @Override
    public boolean breaksOnDuplicate() {
        return breaksOnDuplicate || store.breaksOnDuplicate();
    }

    @Override
    public Optional<StoredRecord> find(Identity identity) {
        enter(Step.FIND);
        return store.find(identity);
    }

    @Override
    public Optional<StoredRecord> peek(Identity identity) {
        enter(Step.PEEK);
        return store.peek(identity);
    }

    @Override
    public boolean takeOver(Attempt attempt, Instant startedAt, Instant expiresAt) {
        enter(Step.TAKE_OVER);
        return store.takeOver(attempt, startedAt, expiresAt);
    }

    @Override
    public boolean complete(Completion completion) {
        enter(Step.COMPLETE);
        return store.complete(completion);
    }

    @Override
    public int purge(Instant expiredBefore, int limit) {
        enter(Step.PURGE);
        return store.purge(expiredBefore, limit);
    }

    private void enter(Step step) {
        calls.computeIfAbsent(step, any -> new AtomicInteger()).incrementAndGet();
        Queue<Runnable> queue = hooks.get(step);
        Runnable hook = queue == null ? null : queue.poll();
        if (hook != null) {
            hook.run();
        }
    }
}
