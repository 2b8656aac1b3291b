// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;
import java.util.Locale;

/** The databases whose scripts are run. */
enum SchemaDatabase {
    H2("h2"),
    H2_IN_POSTGRESQL_MODE("h2"),
    POSTGRESQL("postgresql");

    /** Where its scripts are. */
    final String directory;

    SchemaDatabase(String scripts) {
        this.directory = SchemaScripts.ROOT + "/" + scripts;
    }

    /** An empty database. */
    TestDatabase fresh() {
        return switch (this) {
            case H2 -> TestDatabase.h2();
            case H2_IN_POSTGRESQL_MODE -> TestDatabase.h2InPostgreSqlMode();
            case POSTGRESQL -> TestDatabase.postgreSql();
        };
    }

    /** The table whose columns the persistence provider made. */
    TestDatabase generated() {
        TestDatabase database = fresh();
        database.unit("records").createEntityManager().close();
        return database;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
