// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.crash;

import ee.idempotency.arquillian.Database;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is committed, read at one moment.
 *
 * @param orders the ids of the orders by their item
 * @param records the states of the records by their id
 */
record Books(Map<String, List<Long>> orders, Map<String, String> records) {

    /** One statement, because each has a snapshot of its own. */
    private static final String ROWS = """
            select 'order', item, cast(id as varchar(20)) from orders
            union all
            select 'record', id, state from idempotency_record""";

    static Books of(Database database) {
        Books books = new Books(new HashMap<>(), new HashMap<>());
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ROWS)) {
            while (rows.next()) {
                books.enter(rows.getString(1), rows.getString(2), rows.getString(3));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the test can't look into " + database, failed);
        }
        return books;
    }

    private void enter(String kind, String name, String value) {
        if (kind.equals("order")) {
            orders.computeIfAbsent(name, item -> new ArrayList<>()).add(Long.valueOf(value));
        } else {
            records.put(name, value);
        }
    }
}
