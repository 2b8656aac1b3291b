// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import ee.idempotency.arquillian.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is committed: the rows of the business by their marks, and the records. */
final class Effects {

    private static final String ROWS = """
            select item, count(*) from orders group by item
            union all
            select concat(order_id, '/', amount), count(*) from refunds group by order_id, amount""";

    private static final String RECORDS = "select id, state from idempotency_record";

    private Effects() {}

    /** Each purchase has one row and one record, and there are no others. */
    static void assertOnceEach(Database database, Collection<Purchase> purchases) {
        assertThat(read(database, ROWS))
                .isEqualTo(purchases.stream().collect(Collectors.toMap(Purchase::mark, once -> "1")));
        assertThat(read(database, RECORDS))
                .isEqualTo(purchases.stream()
                        .map(Purchase::recordId)
                        .collect(Collectors.toMap(Function.identity(), once -> "SUCCEEDED")));
    }

    private static Map<String, String> read(Database database, String query) {
        Map<String, String> read = new HashMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                read.merge(rows.getString(1), rows.getString(2), (one, other) -> one + " and " + other);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the test can't look into " + database, failed);
        }
        return read;
    }
}
