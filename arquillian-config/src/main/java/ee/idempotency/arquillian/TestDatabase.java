// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The database products that the tests know; each makes as many fresh, empty databases as are asked for. */
public enum TestDatabase {
    H2("MODE=REGULAR"),
    H2_AS_POSTGRESQL("MODE=PostgreSQL") {
        @Override
        public Database fresh() {
            Database database = super.fresh();
            database.execute(BLOB);
            return database;
        }
    },
    POSTGRESQL("") {
        @Override
        public Database fresh() {
            return PostgreSqlServer.freshDatabase();
        }

        @Override
        public Database onDisk(Path directory) {
            return fresh();
        }
    },
    MARIADB("") {
        @Override
        public Database fresh() {
            return MariaDbServer.freshDatabase();
        }

        @Override
        public Database onDisk(Path directory) {
            return fresh();
        }
    };

    private static final String PROPERTY = "database";
    private static final String ISOLATION_PROPERTY = "database.isolation";

    /** Hibernate 6.6 asks H2 for a type that it doesn't know in this mode. */
    private static final String BLOB = "CREATE DOMAIN blob AS VARBINARY";

    private final String mode;

    TestDatabase(String mode) {
        this.mode = mode;
    }

    /**
     * A fresh database of the product that the build has chosen: the system property {@code database} is {@code h2}, also if it is
     * absent, {@code h2-as-postgresql}, {@code postgresql} or {@code mariadb}. The property {@code database.isolation} may say how far
     * servers keep their transactions apart, as {@link Isolation} spells it.
     */
    public static Database underTest() {
        Database database = named(System.getProperty(PROPERTY, "h2")).fresh();
        String isolation = System.getProperty(ISOLATION_PROPERTY);
        return isolation == null ? database : database.withIsolation(Isolation.valueOf(isolation));
    }

    private static TestDatabase named(String name) {
        return Arrays.stream(values())
                .filter(product ->
                        product.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findAny()
                .orElseThrow(() -> new IllegalStateException(
                        "System property %s must be one of %s, was %s".formatted(PROPERTY, List.of(values()), name)));
    }

    /** A database that lives in or beside this JVM: it outlives the servers under test, and the test can look at it and lock its rows. */
    public Database fresh() {
        return H2Server.inMemory(mode);
    }

    /**
     * A database for the crash of a server together with its database. H2 runs inside of the server and its file is in this directory, so
     * the test can look only while no server runs; the others are as {@link #fresh()}, for they are processes of their own in any case.
     */
    public Database onDisk(Path directory) {
        return H2Server.onDisk(directory, mode);
    }

    static String uniqueName() {
        return "checkout_" + UUID.randomUUID().toString().replace('-', '_');
    }
}
