// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;

/** The business work: one row, and an answer of 300 bytes. */
final class Orders {

    static final String CREATE = """
            CREATE TABLE storm_order (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, sku VARCHAR(40) NOT NULL)""";

    private static final String INSERT = "INSERT INTO storm_order (sku) VALUES (?)";
    private static final byte[] ANSWER = new byte[300];

    static {
        Arrays.fill(ANSWER, (byte) 'x');
    }

    private Orders() {}

    static void insert(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, "sku-1");
            insert.executeUpdate();
        }
    }

    static byte[] answer() {
        return ANSWER.clone();
    }
}
