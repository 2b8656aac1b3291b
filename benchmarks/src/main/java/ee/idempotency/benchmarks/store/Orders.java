// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The business work: one row. */
final class Orders {

    static final String CREATE = """
            CREATE TABLE orders (
                id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                sku VARCHAR(40) NOT NULL,
                amount INTEGER NOT NULL)""";

    private static final String INSERT = "INSERT INTO orders (sku, amount) VALUES (?, ?)";

    private Orders() {}

    static void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, "sku-1");
            insert.setInt(2, 1);
            insert.executeUpdate();
        }
    }
}
