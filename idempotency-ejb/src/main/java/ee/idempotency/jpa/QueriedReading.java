// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.spi.Identity;
import ee.idempotency.spi.StoredRecord;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reading as a query of the unit, on any provider. */
record QueriedReading(Statement statement) implements Reading {

    @Override
    public Reading named(EntityManager entityManager) {
        return new QueriedReading(statement.named(entityManager));
    }

    @Override
    public Reading connected(UnitConnection transaction, RecordTable table) {
        return statement.nativeSql()
                ? new ConnectedReading(statement.unnumbered(), transaction)
                : Reading.plain(table).connected(transaction, table);
    }

    @Override
    public Optional<StoredRecord> find(EntityManager entityManager, Identity identity) {
        List<?> rows =
                statement.in(entityManager).setParameter(1, identity.id()).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(QueriedReading::record)
                .findFirst();
    }

    private static StoredRecord record(Object[] row) {
        return Reading.record(
                (String) row[0],
                (String) row[1],
                row[2] == null ? 0 : ((Number) row[2]).intValue(),
                bytes(row[3]),
                ((Number) row[4]).longValue());
    }

    /** Drivers differ in what a native query finds in a binary column, and Oracle keeps no bytes as NULL. */
    static byte[] bytes(@Nullable Object column) {
        try {
            return column instanceof Blob blob
                    ? blob.getBytes(1, (int) blob.length())
                    : column == null ? new byte[0] : (byte[]) column;
        } catch (SQLException e) {
            throw new PersistenceException("the stored result can't be read", e);
        }
    }
}
