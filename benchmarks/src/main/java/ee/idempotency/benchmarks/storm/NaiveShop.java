// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.storm;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** As one writes it by hand: every request takes a connection, and a duplicate waits with it in the insert of the key. */
record NaiveShop(DataSource pool) implements Shop {

    static final String NAME = "naive";

    private static final String CLAIM = "INSERT INTO naive_key (id) VALUES (?) ON CONFLICT DO NOTHING";
    private static final String COMPLETE = "UPDATE naive_key SET response = ? WHERE id = ?";
    private static final String FIND = "SELECT response FROM naive_key WHERE id = ?";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Answer order(String key, Runnable work) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            boolean claimed = claim(connection, key);
            if (claimed) {
                Orders.insert(connection);
                work.run();
                complete(connection, key);
            } else {
                find(connection, key);
            }
            connection.commit();
            return claimed ? Answer.EXECUTED : Answer.REPLAYED;
        }
    }

    private static boolean claim(Connection connection, String key) throws SQLException {
        try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, key);
            return claim.executeUpdate() == 1;
        }
    }

    private static void complete(Connection connection, String key) throws SQLException {
        try (PreparedStatement complete = connection.prepareStatement(COMPLETE)) {
            complete.setBytes(1, Orders.answer());
            complete.setString(2, key);
            complete.executeUpdate();
        }
    }

    private static void find(Connection connection, String key) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, key);
            try (ResultSet rows = find.executeQuery()) {
                if (!rows.next() || rows.getBytes(1).length != Orders.answer().length) {
                    throw new IllegalStateException("a duplicate was not answered as its first execution");
                }
            }
        }
    }
}
