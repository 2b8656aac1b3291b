// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe;

import ee.idempotency.Key;
import ee.idempotency.Scope;
import ee.idempotency.arquillian.Database;
import ee.idempotency.spi.Identity;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The test's own look at the tables of a probe, and its own changes in them: another process, as far as the probe knows. Names in
 * braces stand in the statements as the database spells them: {@code select count(*) from {note} where {text} = ?}.
 */
public final class Tables {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");

    private final Database database;

    public Tables(Database database) {
        this.database = database;
    }

    /** The id of a record of an anonymous caller. */
    public static String record(String operation, String key) {
        return record(Scope.anonymous(), operation, key);
    }

    /** The id of a record. */
    public static String record(Scope scope, String operation, String key) {
        return Identity.of(scope, operation, Key.of(key)).id();
    }

    /** How many records have this id: one or none. */
    public long records(String id) {
        return number("select count(*) from {idempotency_record} where {id} = ?", id);
    }

    /** How many notes have this text. */
    public long notes(String text) {
        return number("select count(*) from {note} where {text} = ?", text);
    }

    /** The number that a query finds in its only row. */
    public long number(String sql, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement query = prepare(connection, sql, parameters);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The bytes that a query finds in its only row. */
    public byte[] bytes(String sql, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement query = prepare(connection, sql, parameters);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getBytes(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Executes a statement and commits it. */
    public int update(String sql, Object... parameters) {
        try (Connection connection = database.connect()) {
            return update(connection, sql, parameters);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Executes a statement in a transaction of the test's. */
    public static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement update = prepare(connection, sql, parameters)) {
            return update.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(resolve(connection, sql));
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static String resolve(Connection connection, String sql) throws SQLException {
        if (!NAME.matcher(sql).find()) {
            return sql;
        }
        String quote = connection.getMetaData().getIdentifierQuoteString();
        boolean upper = spelled(connection, "idempotency_record", quote).contains("IDEMPOTENCY_RECORD");
        StringBuilder resolved = new StringBuilder();
        var names = NAME.matcher(sql);
        while (names.find()) {
            String table = spelled(connection, names.group(1), quote);
            String column = quote + (upper ? names.group(1).toUpperCase(Locale.ROOT) : names.group(1)) + quote;
            names.appendReplacement(resolved, table.isEmpty() ? column : table);
        }
        return names.appendTail(resolved).toString();
    }

    /** Empty when there is no such table. MariaDB lists the tables of all databases, and calls each a schema. */
    private static String spelled(Connection connection, String table, String quote) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("""
                select table_schema, table_name from information_schema.tables
                where lower(table_name) = ? and lower(table_schema) in ('public', 'probe', ?)
                order by case lower(table_schema) when 'probe' then 1 else 0 end""")) {
            query.setString(1, table);
            query.setString(2, connection.getCatalog());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? quote + rows.getString(1) + quote + "." + quote + rows.getString(2) + quote : "";
            }
        }
    }
}
