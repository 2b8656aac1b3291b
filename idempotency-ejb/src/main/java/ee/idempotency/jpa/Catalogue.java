// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where databases tell of their tables. A database that has no such catalogue fails the query. */
enum Catalogue {

    /** The standard's: H2, PostgreSQL, MariaDB, MySQL, SQL Server. Its names are in upper case for SQL Server, which may mind. */
    INFORMATION_SCHEMA("INFORMATION_SCHEMA.COLUMNS", "TABLE_SCHEMA, TABLE_NAME, COLUMN_NAME"),

    /** After the manual, not run here. */
    ORACLE("ALL_TAB_COLUMNS", "OWNER, TABLE_NAME, COLUMN_NAME"),

    /** After the manual, not run here. */
    DB2("SYSCAT.COLUMNS", "TABSCHEMA, TABNAME, COLNAME");

    private record Place(String schema, String table) {}

    private final String view;
    private final String names;

    Catalogue(String view, String names) {
        this.view = view;
        this.names = names;
    }

    /**
     * The tables that have any of these columns, whatever they are called.
     *
     * @param where a condition on the place where they stand, or nothing
     */
    List<RecordTable> tables(EntityManager entityManager, List<String> columns, String where) {
        Map<Place, Map<String, String>> found = new LinkedHashMap<>();
        for (Object each :
                entityManager.createNativeQuery(query(columns) + where).getResultList()) {
            Object[] row = (Object[]) each;
            found.computeIfAbsent(new Place((String) row[0], (String) row[1]), place -> new LinkedHashMap<>())
                    .put(RecordTable.key((String) row[2]), (String) row[2]);
        }
        List<RecordTable> tables = new ArrayList<>();
        found.forEach(
                (place, spelled) -> tables.add(new RecordTable(place.schema, place.table, spelled, "\"\"", false)));
        return tables;
    }

    String query(List<String> columns) {
        String column = names.substring(names.lastIndexOf(' ') + 1);
        String wanted = columns.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return "SELECT " + names + " FROM " + view + " WHERE LOWER(" + column + ") IN (" + wanted + ")";
    }
}
