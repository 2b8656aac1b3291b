// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import ee.idempotency.benchmarks.Goals;
import ee.idempotency.benchmarks.Level;
import ee.idempotency.benchmarks.Report;
import ee.idempotency.benchmarks.Size;
import java.util.logging.Logger;

/** What one order costs at the store: by number, by time, and over a network. */
public final class StoreLevel implements Level {

    private static final String WORK = """
            One operation inserts one order; the request's body has 500 bytes, whose SHA-256 is taken, the stored answer 300; each \
            key is a new UUID.
            PostgreSQL 18 writes through at each commit; all contenders share one pool of %d connections.

            - a: unprotected, in a transaction; a1: the same as one statement with autocommit.
            - b: by hand, in one transaction: claim, order, answer; its replay is one `SELECT` with autocommit; b, in a unit: \
            the same in a transaction of EclipseLink, as an application's is.
            - b2: by hand, claim last: order, then key with answer; b3a: all in one statement.
            - c3: claim, order and answer in a commit each, as libraries around a filter do it.
            - ours: the ledger over its store with EclipseLink, and with Hibernate, claim first; with EclipseLink also claim last, and with the \
            cache of replays.
            - camel-sql, spring-integration-jdbc and transaction-outbox store no answer; dbos does.""";

    @Override
    public String name() {
        return "store";
    }

    @Override
    public void run(Size size, Report report) throws Exception {
        // one rival warns of each replay, and to write that costs more than the replay
        Logger.getLogger("").setLevel(java.util.logging.Level.SEVERE);
        report.say(WORK.formatted(Postgres.POOL_SIZE));
        Goals goals = new Goals();
        new CostLane(size).run(report, goals);
        new LoopbackLane(size).run(report, goals);
        new NetworkLane(size).run(report, goals);
        report.heading("Goals");
        report.table(goals.table());
    }
}
