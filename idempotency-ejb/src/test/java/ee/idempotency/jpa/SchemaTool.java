// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jpa;

import ee.idempotency.fixture.TestDatabase;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Set;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.flywaydb.core.Flyway;

/** Who runs the scripts. */
enum SchemaTool {
    FLYWAY {
        @Override
        void migrate(SchemaDatabase product, TestDatabase database, int version) throws Exception {
            try (URLClassLoader application = SchemaScripts.loader(product)) {
                Flyway.configure(application)
                        .dataSource(database.dataSource())
                        .locations("classpath:" + product.directory)
                        .table("idempotency_schema_history")
                        .baselineOnMigrate(true)
                        .baselineVersion("0")
                        .target(String.valueOf(version))
                        .load()
                        .migrate();
            }
        }
    },
    LIQUIBASE {
        @Override
        void migrate(SchemaDatabase product, TestDatabase database, int version) throws Exception {
            try (URLClassLoader jar = new URLClassLoader(SchemaScripts.jar(product), null);
                    Connection connection = database.connect();
                    Liquibase liquibase = new Liquibase(
                            "changelog.xml",
                            new ClassLoaderResourceAccessor(jar),
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(connection)))) {
                int done = liquibase.getDatabase().getRanChangeSetList().size();
                if (version > done) {
                    liquibase.update(version - done, "");
                }
            }
        }
    },
    SHELL {
        @Override
        void migrate(SchemaDatabase product, TestDatabase database, int version) throws Exception {
            Set<String> columns = TableShape.of(database).columns().keySet();
            int done = columns.isEmpty() ? 0 : columns.contains("support_fields") ? 2 : 1;
            SchemaScripts.texts(product).subList(done, version).stream()
                    .flatMap(script -> Arrays.stream(script.strip().split(";", -1)))
                    .filter(statement -> !statement.isBlank())
                    .forEach(database::execute);
        }
    };

    /** The newest version of the scripts. */
    static final int LATEST = 2;

    /** Brings the table to a version, from whichever this tool brought it to before. */
    abstract void migrate(SchemaDatabase product, TestDatabase database, int version) throws Exception;
}
