// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Takes a plan step by step in the model and in the cluster, and compares what each step comes to and leaves committed. */
final class Interleaving {

    private static final long LIMIT_SECONDS = 10;
    private static final long PAUSE_NANOS = 100_000;

    private final Cluster cluster;
    private final Model model;
    private final Promise promise = new Promise();
    private final Map<Lane, Future<Outcome>> calls = new LinkedHashMap<>();
    private final List<String> history = new ArrayList<>();
    private final List<String> kinds = new ArrayList<>();

    private Interleaving(Cluster cluster) {
        this.cluster = cluster;
        this.model = new Model(cluster.now(), cluster.endsHastyInserts());
    }

    /** The kinds of outcomes that were agreed upon. */
    static Collection<String> run(Cluster cluster, List<Step> plan) {
        boolean agreed = false;
        cluster.begin();
        Interleaving interleaving = new Interleaving(cluster);
        try {
            plan.forEach(interleaving::take);
            interleaving.end();
            agreed = true;
            return interleaving.kinds;
        } finally {
            if (!agreed) {
                cluster.abandon();
            }
        }
    }

    private void take(Step step) {
        if (!model.allows(step)) {
            return;
        }
        String body = "answer-" + history.size();
        Optional<Outcome> foreseen = model.take(step, body);
        note(step, foreseen);
        Future<Outcome> call = cluster.start(step, body);
        if (foreseen.isPresent()) {
            agree(foreseen.get(), call);
        } else if (step instanceof Step.Taken taken) {
            calls.put(taken.lane(), call);
        }
        settle();
    }

    /** Nothing is left granted, so nobody is left waiting. */
    private void end() {
        while (!model.holding().isEmpty()) {
            take(new Step.Release(model.holding().iterator().next()));
        }
        assertThat(model.waiting()).as("waiting ones%s", history()).isEmpty();
    }

    /** Follows the waiting ones until all that are left do wait. */
    private void settle() {
        calls.keySet().removeIf(lane -> !model.waiting().contains(lane));
        answerWhoIsDue();
        for (Set<Lane> contestants = model.contestants(); !contestants.isEmpty(); contestants = model.contestants()) {
            grantOneOf(contestants);
            answerWhoIsDue();
        }
        await("who must wait does", () -> anyDone() || cluster.wait(calls.keySet()));
        assertThat(calls.values()).as("waiting calls%s", history()).noneMatch(Future::isDone);
        Committed committed = cluster.committed();
        promise.see(committed, cluster.now(), history());
        assertThat(committed).as("what is committed%s", history()).isEqualTo(model.committed());
    }

    private void answerWhoIsDue() {
        model.due().forEach(this::follow);
    }

    private void grantOneOf(Set<Lane> contestants) {
        await("one is next", () -> contestants.stream().anyMatch(this::isGranted) || allDone(contestants));
        Lane next = contestants.stream()
                .filter(this::isGranted)
                .findFirst()
                .orElseGet(() -> contestants.iterator().next());
        follow(next, model.grant(next));
    }

    private boolean anyDone() {
        return calls.values().stream().anyMatch(Future::isDone);
    }

    private boolean allDone(Set<Lane> lanes) {
        return lanes.stream().allMatch(lane -> call(lane).isDone());
    }

    private boolean isGranted(Lane lane) {
        Future<Outcome> call = call(lane);
        return call.isDone() && get(call).isGranted();
    }

    private void follow(Lane lane, Outcome foreseen) {
        note("   " + lane + " has waited: " + foreseen);
        kinds.add("waited, then " + foreseen.kind());
        Future<Outcome> call = call(lane);
        calls.remove(lane);
        agree(foreseen, call);
    }

    private void agree(Outcome foreseen, Future<Outcome> call) {
        assertThat(get(call)).as("outcome%s", history()).isEqualTo(foreseen);
    }

    private Outcome get(Future<Outcome> call) {
        try {
            return call.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("the store throws" + history(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("the store does not answer" + history(), e);
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }

    private void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no end of the wait until " + what + history());
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private Future<Outcome> call(Lane lane) {
        return Objects.requireNonNull(calls.get(lane));
    }

    private void note(Step step, Optional<Outcome> foreseen) {
        note(step + ": " + foreseen.map(Outcome::words).orElse("waits"));
        kinds.add(step.getClass().getSimpleName() + ": "
                + foreseen.map(Outcome::kind).orElse("waits"));
    }

    private void note(String line) {
        history.add(line);
    }

    /** The steps so far and what the model foresaw; the last line is the one in question. */
    private String history() {
        return " after\n  " + String.join("\n  ", history) + "\n ";
    }
}
