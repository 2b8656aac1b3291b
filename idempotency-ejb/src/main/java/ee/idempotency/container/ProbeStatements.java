// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

import ee.idempotency.jpa.RecordTable;
import java.sql.SQLException;

/** Statements over the table of the records, for a route that is looked at. */
final class ProbeStatements {

    private static final String IN_THE_CATALOGUE = """
            SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_SCHEMA = ? AND TABLE_NAME = ?""";

    private static final int TIMEOUT_SECONDS = 2;

    private final RecordTable table;
    private final String where;
    private final String insert;

    ProbeStatements(RecordTable table) {
        this.table = table;
        String id = table.column("id");
        this.where = " FROM " + table.quoted() + " WHERE " + id + " IN ";
        this.insert = "INSERT INTO %s (%s, %s, %s, %s, %s, %s) VALUES (?, 'probe', 'probe:', 'STARTED', 0, 0)"
                .formatted(
                        table.quoted(),
                        id,
                        table.column("operation"),
                        table.column("fingerprint"),
                        table.column("state"),
                        table.column("started_at"),
                        table.column("expires_at"));
    }

    /** Statements by a route, with a handle that is closed afterwards. */
    interface Use {
        void with(Route.Handle handle) throws SQLException;
    }

    /** A database that lets a reader wait for a writer must not hold up the deployment; a timeout must not stay on a connection. */
    void with(Route route, Use use) {
        try (Route.Handle handle =
                route.open(table.keepsTimeouts() ? 0 : TIMEOUT_SECONDS).orElseThrow(RouteException::noSuchName)) {
            use.with(handle);
        } catch (SQLException e) {
            throw new RouteException(e);
        }
    }

    /** Whether the catalogue at the end of this route has the table. */
    boolean isInCatalogue(Route.Handle handle) throws SQLException {
        return handle.number(IN_THE_CATALOGUE, table.schema(), table.name()) > 0;
    }

    /** Whether one of these rows is to be seen. */
    boolean has(Route.Handle handle, String... ids) throws SQLException {
        return handle.number("SELECT COUNT(*)" + where + marks(ids), ids) > 0;
    }

    void insert(Route.Handle handle, String id) throws SQLException {
        handle.update(insert, id);
    }

    void delete(Route.Handle handle, String... ids) throws SQLException {
        handle.update("DELETE" + where + marks(ids), ids);
    }

    private static String marks(String... ids) {
        return "(" + "?, ".repeat(ids.length - 1) + "?)";
    }
}
