// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.fixture.MutableClock;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** The JVMs of an application over one database, which outlives them. Driven by one thread. */
final class Cluster {

    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");
    private static final String SINGLE_FLIGHT = "ee.idempotency.engine.SingleFlight";

    private final Backend backend;
    private final Look look;
    private final MutableClock clock = new MutableClock();
    private final Map<Jvm, Connections> connections = new EnumMap<>(Jvm.class);
    private final Map<Jvm, EntityManagerFactory> factories = new EnumMap<>(Jvm.class);
    private final Map<Jvm, Server> servers = new EnumMap<>(Jvm.class);

    Cluster(Backend backend) {
        this.backend = backend;
        backend.database().unit("records").createEntityManager().close();
        this.look = new Look(backend.database());
    }

    /** Begins with an empty database, at the same time as ever. */
    void begin() {
        look.clear();
        clock.advance(Duration.between(clock.instant(), START));
    }

    boolean endsHastyInserts() {
        return backend.endsHastyInserts();
    }

    Instant now() {
        return clock.instant();
    }

    Committed committed() {
        return look.committed();
    }

    Future<Outcome> start(Step step, String body) {
        if (step instanceof Step.Admit admit) {
            return server(admit.lane())
                    .admit(admit.lane(), admit.subject().attempt(admit.request(), admit.rejecting()));
        }
        if (step instanceof Step.Complete complete) {
            return server(complete.lane()).complete(complete.lane(), body);
        }
        if (step instanceof Step.Refuse refuse) {
            return server(refuse.lane()).refuse(refuse.lane(), body);
        }
        if (step instanceof Step.Release release) {
            return server(release.lane()).release(release.lane());
        }
        return CompletableFuture.completedFuture(happen(step));
    }

    /** Whether each of these lanes waits for something, in its JVM or in the database. */
    boolean wait(Iterable<Lane> lanes) {
        List<Thread> inDatabase = new ArrayList<>();
        lanes.forEach(lane -> inDatabase.add(server(lane).thread(lane)));
        inDatabase.removeIf(Cluster::waitsInJvm);
        return backend.wait(inDatabase);
    }

    /** Ends all that is left of an interleaving that went wrong. */
    void abandon() {
        for (Jvm jvm : Jvm.values()) {
            crash(jvm);
        }
    }

    private Outcome happen(Step step) {
        if (step instanceof Step.Purge purge) {
            return server(Jvm.HASTY).purge(purge.limit());
        }
        if (step instanceof Step.Advance advance) {
            clock.advance(advance.time());
        }
        if (step instanceof Step.TimeOut timeOut) {
            server(timeOut.jvm()).timeOut();
        }
        if (step instanceof Step.Crash crash) {
            crash(crash.jvm());
        }
        return Outcome.DONE;
    }

    private void crash(Jvm jvm) {
        Server server = servers.remove(jvm);
        if (server != null) {
            connections(jvm).kill();
            server.stop();
        }
    }

    private Server server(Lane lane) {
        return server(lane.jvm);
    }

    private Server server(Jvm jvm) {
        return servers.computeIfAbsent(jvm, started -> new Server(factory(started), clock));
    }

    private EntityManagerFactory factory(Jvm jvm) {
        return factories.computeIfAbsent(
                jvm,
                started -> Persistence.createEntityManagerFactory(
                        "records",
                        Map.of(
                                "jakarta.persistence.nonJtaDataSource",
                                connections(started).dataSource(),
                                "eclipselink.session-name",
                                backend + " " + started)));
    }

    private Connections connections(Jvm jvm) {
        return connections.computeIfAbsent(jvm, started -> new Connections(backend, started == Jvm.HASTY));
    }

    private static boolean waitsInJvm(Thread thread) {
        return thread.getState() == Thread.State.TIMED_WAITING
                && Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(SINGLE_FLIGHT));
    }
}
