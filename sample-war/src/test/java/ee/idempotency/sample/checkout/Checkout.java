// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.checkout;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MILLISECONDS;

import ee.idempotency.arquillian.Database;
import ee.idempotency.arquillian.Http;
import ee.idempotency.arquillian.RawHttp;
import ee.idempotency.arquillian.RawResponse;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import org.awaitility.Awaitility;

/** A checkout that runs: its users' clients, and a look into its tables. */
public final class Checkout {

    private static final String UNCOMMITTED_IN_H2 =
            "select count(*) from information_schema.sessions where contains_uncommitted";
    private static final String UNCOMMITTED_IN_POSTGRESQL =
            "select count(*) from pg_stat_activity where datname = current_database() and backend_xid is not null";
    private static final String UNCOMMITTED_IN_MARIADB =
            "select count(*) from information_schema.innodb_trx where trx_rows_modified > 0";

    private final URI base;
    private final Database database;
    private final Http anonymous;

    public Checkout(URI base, Database database) {
        this.base = base;
        this.database = database;
        this.anonymous = Http.at(base);
    }

    Http anonymous() {
        return anonymous;
    }

    public Http alice() {
        return anonymous.as("alice", "alice-secret");
    }

    Http bob() {
        return anonymous.as("bob", "bob-secret");
    }

    /**
     * Alice's POST, exactly as written.
     *
     * @param body the bytes after the head, framed as the header lines say
     */
    RawResponse post(String path, byte[] body, String... headerLines) {
        String credentials = Base64.getEncoder().encodeToString("alice:alice-secret".getBytes(UTF_8));
        String head = """
                POST %s%s HTTP/1.1
                Host: %s
                Authorization: Basic %s
                Content-Type: application/json
                Connection: close
                """.formatted(base.getPath(), path, base.getAuthority(), credentials);
        return RawHttp.at(base).send(head + String.join("\n", headerLines), body);
    }

    /** How many committed orders there are of this item. */
    public long orders(String item) {
        return count("orders where item = ?", item);
    }

    /** How many payments of alice's order were captured, as she sees it. */
    long captures(long order) {
        String captures = Http.text(alice().get("api/orders/" + order + "/captures"));
        return captures.split("\"event\":", -1).length - 1L;
    }

    /** How many committed rows there are: {@code orders where item = ?}. */
    public long count(String rows, Object... parameters) {
        return number("select count(*) from " + rows, parameters);
    }

    /** What alice's request left in its record, one character for each byte; operation as in {@code POST /orders}. */
    String storedPayload(Request request, String operation) {
        return first(
                "select payload from idempotency_record where id = ?",
                row -> new String(row.getBytes(1), ISO_8859_1),
                request.recordId("alice", operation));
    }

    /** How many transactions have written something and not ended. */
    long uncommitted() {
        String product = database.toString().split(":", 3)[1];
        return number(
                switch (product) {
                    case "postgresql" -> UNCOMMITTED_IN_POSTGRESQL;
                    case "mariadb" -> UNCOMMITTED_IN_MARIADB;
                    default -> UNCOMMITTED_IN_H2;
                });
    }

    /**
     * Returns when a request has inserted its rows, or is just about to. MariaDB shows old rows to who looks more often than ten times
     * a second.
     */
    void awaitUncommitted() {
        int pause = database.toString().startsWith("jdbc:mariadb:") ? 150 : 10;
        Awaitility.await().pollInterval(pause, MILLISECONDS).until(() -> uncommitted() > 0);
    }

    private long number(String query, Object... parameters) {
        return first(query, row -> row.getLong(1), parameters);
    }

    private <T> T first(String query, Row<T> read, Object... parameters) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new AssertionError("no row: " + query);
                }
                return read.from(rows);
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the test can't look into " + database, failed);
        }
    }

    private interface Row<T> {
        T from(ResultSet row) throws SQLException;
    }
}
