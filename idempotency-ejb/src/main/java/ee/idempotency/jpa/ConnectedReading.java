// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoredRecord;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A reading on the connection of the transaction.
 *
 * @param sql has a question mark for the id
 */
record ConnectedReading(String sql, UnitConnection transaction) implements Reading {

    @Override
    public Reading named(EntityManager entityManager) {
        return this;
    }

    @Override
    public Reading connected(UnitConnection other, RecordTable table) {
        return this;
    }

    @Override
    public Optional<StoredRecord> find(EntityManager entityManager, Identity identity) {
        return transaction.execute(entityManager, connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setString(1, identity.id());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(record(row)) : Optional.empty();
                }
            }
        });
    }

    private static StoredRecord record(ResultSet row) throws SQLException {
        return Reading.record(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                QueriedReading.bytes(row.getBytes(4)),
                row.getLong(5));
    }
}
