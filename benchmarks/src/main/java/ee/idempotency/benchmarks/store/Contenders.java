// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * All who are compared, over one pool.
 *
 * @param byHand programs over JDBC
 * @param byHandAgain programs over JDBC that get an answer again
 * @param ours this library
 * @param rivals others
 */
record Contenders(List<Contender> byHand, List<Contender> byHandAgain, List<Contender> ours, List<Contender> rivals) {

    static Contenders over(DataSource pool, Postgres postgres) {
        DbosRival dbos = new DbosRival(pool);
        postgres.closeToo(dbos);
        return new Contenders(
                Stream.concat(HandWritten.executing(pool).stream(), Stream.of(new InUnit(pool)))
                        .toList(),
                HandWritten.replaying(pool),
                ours(pool),
                List.of(new CamelRival(pool), new SpringIntegrationRival(pool), new OutboxRival(pool), dbos));
    }

    /** Here another way to use the library joins in. */
    private static List<Contender> ours(DataSource pool) {
        return List.of(Ours.onEclipseLink(pool), Ours.onHibernate(pool), Ours.claimingLast(pool), Ours.caching(pool));
    }

    List<Contender> executing() {
        return Stream.of(byHand, ours, rivals).flatMap(List::stream).toList();
    }

    List<Contender> replaying() {
        return Stream.of(byHandAgain, ours, rivals).flatMap(List::stream).toList();
    }
}
