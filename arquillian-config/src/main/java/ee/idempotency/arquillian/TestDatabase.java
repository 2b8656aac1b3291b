// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.arquillian;

import java.nio.file.Path;
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
    };

    /** Hibernate 6.6 asks H2 for a type that it doesn't know in this mode. */
    private static final String BLOB = "CREATE DOMAIN blob AS VARBINARY";

    private final String mode;

    TestDatabase(String mode) {
        this.mode = mode;
    }

    /** A database that lives in or beside this JVM: it outlives the servers under test, and the test can look at it and lock its rows. */
    public Database fresh() {
        return H2Server.inMemory(mode);
    }

    /**
     * A database for the crash of a server together with its database. H2 runs inside of the server and its file is in this directory, so
     * the test can look only while no server runs; PostgreSQL is as {@link #fresh()}, for it is a process of its own in any case.
     */
    public Database onDisk(Path directory) {
        return H2Server.onDisk(directory, mode);
    }

    static String uniqueName() {
        return "checkout_" + UUID.randomUUID().toString().replace('-', '_');
    }
}
