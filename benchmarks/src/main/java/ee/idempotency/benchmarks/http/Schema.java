// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.idempotency.Idempotent;
import ee.idempotency.arquillian.Database;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The tables: the library's by its own scripts for PostgreSQL, and the application's. */
record Schema(Database database) {

    private static final String RECORDS = "ee/idempotency/schema/postgresql/V";
    private static final String APPLICATION = "/ee/idempotency/benchmarks/http/schema.sql";

    void create() throws IOException, SQLException {
        try (JarFile library = new JarFile(OrdersWar.jar(Idempotent.class))) {
            List<JarEntry> scripts = new ArrayList<>(library.stream()
                    .filter(entry -> entry.getName().startsWith(RECORDS))
                    .toList());
            scripts.sort((one, other) -> one.getName().compareTo(other.getName()));
            for (JarEntry script : scripts) {
                execute(library.getInputStream(script));
            }
        }
        execute(Objects.requireNonNull(Schema.class.getResourceAsStream(APPLICATION)));
    }

    long count(String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    private void execute(InputStream script) throws IOException, SQLException {
        try (script;
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), UTF_8));
        }
    }
}
