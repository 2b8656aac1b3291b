// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table that the application's unit keeps the records in, as the database's catalogue spells it, for native statements over
 * it. Immutable.
 *
 * @param schema the schema that it stands in
 * @param name its name there
 * @param columns the catalogue's spelling of each column by its name in lower case
 * @param quotes the opening and the closing quote of identifiers in this database
 * @param keepsTimeouts whether a timeout that JDBC gives to one statement stays on its connection
 */
public record RecordTable(
        String schema, String name, Map<String, String> columns, String quotes, boolean keepsTimeouts) {

    /** All that a record has. */
    static final List<String> COLUMNS = List.of(
            "id",
            "operation",
            "fingerprint",
            "state",
            "started_at",
            "expires_at",
            "completed_at",
            "status",
            "support_fields",
            "payload");

    public RecordTable {
        columns = Map.copyOf(columns);
        if (quotes.length() != 2) {
            throw new IllegalArgumentException("quotes must be an opening and a closing one, was " + quotes);
        }
    }

    /** Schema and name, quoted. */
    public String quoted() {
        return quote(schema) + "." + quote(name);
    }

    /**
     * A column, quoted.
     *
     * @param column its name in lower case, such as {@code started_at}
     * @throws IllegalArgumentException when the table has no such column
     */
    public String column(String column) {
        String spelled = columns.get(column);
        if (spelled == null) {
            throw new IllegalArgumentException("the table " + quoted() + " has no column " + column);
        }
        return quote(spelled);
    }

    /** Columns, quoted, with commas between them. */
    String columns(List<String> named) {
        return named.stream().map(this::column).collect(Collectors.joining(", "));
    }

    /** Whether it has a column of each of these names. */
    boolean has(List<String> named) {
        return columns.keySet().containsAll(named);
    }

    RecordTable in(String otherQuotes, boolean keeping) {
        return new RecordTable(schema, name, columns, otherQuotes, keeping);
    }

    static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }

    /** An identifier, quoted. */
    String quote(String identifier) {
        String closing = quotes.substring(1);
        return quotes.charAt(0) + identifier.replace(closing, closing + closing) + closing;
    }
}
