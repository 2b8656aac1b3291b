// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The record's table as the catalogue shows it.
 *
 * @param columns by their names in lower case
 * @param key the columns of the primary key
 * @param indexed the columns that begin an index
 */
record TableShape(Map<String, Column> columns, Set<String> key, Set<String> indexed) {

    /**
     * A column.
     *
     * @param size in characters; 0 for what is no text, where it may differ
     */
    record Column(Kind kind, boolean nullable, int size) {}

    /** Types that may stand for each other. */
    enum Kind {
        TEXT,
        INTEGER,
        LONG,
        BYTES
    }

    static TableShape of(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            DatabaseMetaData catalogue = connection.getMetaData();
            String table = catalogue.storesUpperCaseIdentifiers() ? "IDEMPOTENCY_RECORD" : "idempotency_record";
            Map<String, Column> columns = new TreeMap<>();
            try (ResultSet rows = catalogue.getColumns(connection.getCatalog(), connection.getSchema(), table, null)) {
                while (rows.next()) {
                    columns.put(name(rows), column(rows));
                }
            }
            return new TableShape(
                    columns,
                    names(catalogue.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)),
                    names(catalogue.getIndexInfo(
                            connection.getCatalog(), connection.getSchema(), table, false, false)));
        }
    }

    private static Column column(ResultSet row) throws SQLException {
        Kind kind = switch (row.getInt("DATA_TYPE")) {
            case Types.VARCHAR -> Kind.TEXT;
            case Types.INTEGER -> Kind.INTEGER;
            case Types.BIGINT -> Kind.LONG;
            default -> Kind.BYTES;
        };
        return new Column(
                kind,
                row.getInt("NULLABLE") == DatabaseMetaData.columnNullable,
                kind == Kind.TEXT ? row.getInt("COLUMN_SIZE") : 0);
    }

    private static Set<String> names(ResultSet rows) throws SQLException {
        try (rows) {
            Set<String> names = new TreeSet<>();
            while (rows.next()) {
                names.add(name(rows));
            }
            return names;
        }
    }

    private static String name(ResultSet row) throws SQLException {
        return row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
    }
}
