// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.model;

import ee.idempotency.fixture.TestDatabase;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;

/** Of a thousand interleavings on three nodes, the model's history and the store's are the same. */
class InterleavingsTest {

    private static final int TRIES = 1000;

    private static final Cluster ON_H2 = new Cluster(new Backend.H2(TestDatabase.h2()));
    private static final Cluster ON_POSTGRESQL = new Cluster(new Backend.PostgreSql(TestDatabase.postgreSql()));

    /** What a thousand plans can't do without; the counts of a usual run are more than twenty times these. */
    private static final List<String> WANTED = List.of(
            "Admit: granted",
            "Admit: replay",
            "Admit: mismatch",
            "Admit: in progress",
            "Admit: expired",
            "Admit: waits",
            "waited, then granted",
            "waited, then replay",
            "waited, then mismatch",
            "Complete: stored",
            "Complete: not committed",
            "Refuse: stored",
            "Release: done",
            "Crash: done",
            "TimeOut: done",
            "Purge: 0 purged",
            "Purge: 1 purged");

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void agreeWithTheModelOnH2(@ForAll("plans") List<Step> plan) {
        agree(ON_H2, plan);
    }

    @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
    void agreeWithTheModelOnPostgreSql(@ForAll("plans") List<Step> plan) {
        agree(ON_POSTGRESQL, plan);
    }

    @Provide
    Arbitrary<List<Step>> plans() {
        return Plans.plans();
    }

    private static void agree(Cluster cluster, List<Step> plan) {
        StatisticsCollector outcomes = Statistics.label("outcomes");
        Interleaving.run(cluster, plan).forEach(outcomes::collect);
        outcomes.coverage(
                coverage -> WANTED.forEach(kind -> coverage.check(kind).count(count -> count > 0)));
    }
}
