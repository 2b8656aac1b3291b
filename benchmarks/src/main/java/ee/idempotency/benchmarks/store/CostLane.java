// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import ee.idempotency.benchmarks.Table;
import ee.idempotency.benchmarks.Variant;
import ee.idempotency.wire.Cost;
import ee.idempotency.wire.CostMeter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database is made to do, by number. */
final class CostLane {

    private static final String MEANING = """
            The median operation of one thread, after a warm-up: round trips at the driver's sockets, statements by \
            `pg_stat_statements` (without those that begin and end transactions), transaction ids taken, bytes of the write-ahead log.""";

    private final int warmUp;
    private final int runs;

    CostLane(Size size) {
        warmUp = size.of(300, 5);
        runs = size.of(301, 5);
    }

    void run(Report report, Goals goals) throws Exception {
        try (Postgres postgres = Postgres.start();
                CostMeter meter = new CostMeter(postgres.dataSource())) {
            Contenders contenders = Contenders.over(postgres.measuredPool(), postgres);
            Map<String, Cost> first = new LinkedHashMap<>();
            for (Contender each : contenders.executing()) {
                first.put(each.name(), cost(meter, each.executing()));
            }
            Map<String, Cost> again = new LinkedHashMap<>();
            for (Contender each : contenders.replaying()) {
                Request request = Request.fresh();
                each.execute(request);
                again.put(each.name(), cost(meter, each.replaying(List.of(request))));
            }
            report.heading("What an operation costs the database");
            report.say(MEANING);
            report.table(table(first, again));
            judge(first, again, goals);
        }
    }

    private Cost cost(CostMeter meter, Variant variant) throws Exception {
        for (int i = 0; i < warmUp; i++) {
            variant.operate();
        }
        return Cost.median(meter.of(runs, variant::operate));
    }

    private static void judge(Map<String, Cost> first, Map<String, Cost> again, Goals goals) {
        Cost protectedCost = of(first, Ours.NAME);
        Cost more = protectedCost.minus(of(first, HandWritten.UNPROTECTED));
        Cost replay = of(again, Ours.NAME);
        goals.atMost("first execution: transaction ids", 1, protectedCost.transactionIds());
        goals.atMost("first execution: statements more than a", 2, more.statements());
        goals.atMost("first execution: round trips more than a", 2, more.roundTrips());
        goals.atMost("first execution: bytes of the log", 1200, protectedCost.walBytes());
        Cost last = of(first, Ours.LAST).minus(of(first, HandWritten.UNPROTECTED));
        goals.atMost("claim last: statements more than a", 1, last.statements());
        goals.atMost("claim last: round trips more than a", 1, last.roundTrips());
        goals.atMost("replay: statements", 1, replay.statements());
        goals.atMost("replay: round trips", 1, replay.roundTrips());
        goals.atMost("replay: transaction ids", 0, replay.transactionIds());
        goals.atMost("replay: bytes of the log", 0, replay.walBytes());
    }

    private static Cost of(Map<String, Cost> costs, String name) {
        Cost cost = costs.get(name);
        if (cost == null) {
            throw new IllegalStateException("no cost of " + name);
        }
        return cost;
    }

    private static Table table(Map<String, Cost> first, Map<String, Cost> again) {
        Table table = new Table(
                "variant",
                "first: round trips",
                "statements",
                "transaction ids",
                "log bytes",
                "replay: round trips",
                "statements",
                "transaction ids",
                "log bytes");
        Set<String> names = new LinkedHashSet<>(first.keySet());
        names.addAll(again.keySet());
        for (String name : names) {
            List<Object> cells = new ArrayList<>(List.of(name));
            cells.addAll(cells(first, name));
            cells.addAll(cells(again, name));
            table.row(cells.toArray());
        }
        return table;
    }

    private static List<Object> cells(Map<String, Cost> costs, String name) {
        if (!costs.containsKey(name)) {
            return List.of("", "", "", "");
        }
        Cost cost = of(costs, name);
        return List.of(cost.roundTrips(), cost.statements(), cost.transactionIds(), cost.walBytes());
    }
}
