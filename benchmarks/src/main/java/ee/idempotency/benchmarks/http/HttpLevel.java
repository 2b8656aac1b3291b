// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Server;
import ee.idempotency.arquillian.TestDatabase;
import ee.idempotency.benchmarks.Comparison;
import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.Level;
import ee.idempotency.benchmarks.Measured;
import ee.idempotency.benchmarks.PairedRounds;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import ee.idempotency.benchmarks.Table;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** One endpoint beside the other, on each server, with PostgreSQL: unprotected, protected by hand and by the library. */
public final class HttpLevel implements Level {

    private static final List<TestedServer> SERVERS = List.of(
            new TestedServer("Payara Micro", "payara-micro", "payara-micro.home"),
            new TestedServer("WildFly", "wildfly", "wildfly.home"));

    /** Which of them, with commas; all of them otherwise. */
    private static final String WANTED = "benchmarks.http.servers";

    /** The launcher of the tests reads from it whether what the database commits reaches the disk. */
    private static final String FSYNC = "database.fsync";

    private static final List<Integer> CONNECTIONS = List.of(8, 1);
    private static final String EACH = "One row by JPA, 500 bytes of JSON in, 300 out; %s to PostgreSQL, which writes"
            + " through at each commit; %d rounds of slices of %d ms, after %d s and %d requests of each endpoint; every answer was checked.";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public void run(Size size, Report report) throws Exception {
        System.setProperty(FSYNC, "on");
        Set<String> wanted =
                Set.copyOf(Arrays.asList(System.getProperty(WANTED, "").split(",", -1)));
        Plan plan = Plan.of(size);
        report.say(EACH.formatted(
                "a pool of 20 connections",
                plan.rounds(),
                plan.slice().toMillis(),
                plan.warmUp().toSeconds(),
                plan.warmUpRequests()));
        for (TestedServer server : SERVERS) {
            if (wanted.contains("") || wanted.contains(server.product())) {
                measure(server, plan, report);
            }
        }
    }

    private static void measure(TestedServer tested, Plan plan, Report report) throws Exception {
        Database database = TestDatabase.POSTGRESQL.fresh();
        Schema schema = new Schema(database);
        schema.create();
        try (Server server = tested.start(OrdersWar.on(database));
                Client client = new Client(server.baseUri().getPort())) {
            Endpoints endpoints = Endpoints.of(client, plan);
            warmUp(endpoints, plan);
            for (int connections : CONNECTIONS) {
                client.disconnect();
                Comparison comparison =
                        new PairedRounds(plan.rounds()).slices(endpoints.all(), connections, plan.slice());
                report.heading(
                        "%s, %d connection%s".formatted(tested.title(), connections, connections == 1 ? "" : "s"));
                report.table(comparison.table("plain", "inline", "threecommits"));
                report.table(goals(comparison));
            }
            endpoints.check(schema);
        }
    }

    private static Table goals(Comparison comparison) {
        Measured filter = comparison.of("filter");
        Goals goals = new Goals();
        goals.atLeast("throughput of filter to inline", 0.97, filter.throughputRatio(comparison.of("inline")));
        goals.atLeast("of filter to threecommits", 1.3, filter.throughputRatio(comparison.of("threecommits")));
        goals.atLeast("of replay to plain", 2.5, comparison.of("replay").throughputRatio(comparison.of("plain")));
        return goals.table();
    }

    /** The compilers wait for a number of calls, which takes its time on a busy machine. */
    private static void warmUp(Endpoints endpoints, Plan plan) throws Exception {
        do {
            PairedRounds.warmUp(endpoints.all(), CONNECTIONS.get(0), plan.warmUp());
        } while (endpoints.fewestAnswers() < plan.warmUpRequests());
    }

    /**
     * How much is measured.
     *
     * @param warmUp how long each endpoint is called before, at least
     * @param warmUpRequests how often, at least
     * @param keys how many different keys are replayed
     */
    record Plan(int rounds, Duration slice, Duration warmUp, int warmUpRequests, int keys) {

        static Plan of(Size size) {
            return new Plan(
                    size.of(8, 1),
                    Duration.ofMillis(size.of(2000, 100)),
                    Duration.ofMillis(size.of(10_000, 200)),
                    size.of(5_000, 1),
                    size.of(10_000, 100));
        }
    }
}
