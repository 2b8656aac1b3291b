// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.RecordState;
import ee.idempotency.StoredResult;
import ee.idempotency.spi.Completion;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a record that begins gets its result.
 *
 * @param update has the parameters of {@link #COLUMNS}, then the id and the state that it has had
 */
record Completing(Update update) {

    /** What a completion changes. */
    private static final List<String> COLUMNS = List.of("state", "status", "payload", "completed_at", "support_fields");

    /** On any database. */
    static final Completing PORTABLE = new Completing(new QueriedUpdate(Statement.jpql("""
            UPDATE EeIdempotencyRecord r
            SET r.state = ?1, r.status = ?2, r.payload = ?3, r.completedAt = ?4, r.supportFields = ?5
            WHERE r.id = ?6 AND r.state = ?7""")));

    /** In a table that is known, which spares a provider the translation. */
    static Completing in(RecordTable table) {
        String assignments = IntStream.range(0, COLUMNS.size())
                .mapToObj(i -> table.column(COLUMNS.get(i)) + " = ?" + (i + 1))
                .collect(Collectors.joining(", "));
        return new Completing(new QueriedUpdate(Statement.sql("UPDATE " + table.quoted() + " SET " + assignments
                + " WHERE " + table.column("id") + " = ?6 AND " + table.column("state") + " = ?7")));
    }

    Completing by(UnaryOperator<Update> way) {
        return new Completing(way.apply(update));
    }

    /** False when there is no record of this identity that begins. */
    boolean complete(EntityManager entityManager, Completion completion) {
        StoredResult result = completion.result();
        return update.execute(
                        entityManager,
                        result.state().name(),
                        result.status(),
                        result.payload(),
                        completion.completedAt().toEpochMilli(),
                        completion.supportFields().toString(),
                        completion.identity().id(),
                        RecordState.STARTED.name())
                == 1;
    }
}
