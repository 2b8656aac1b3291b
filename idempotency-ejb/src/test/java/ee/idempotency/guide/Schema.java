// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.guide;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The snippets of the page on the table. */
final class Schema {

    private Schema() {}

    static void migrate(DataSource dataSource) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:ee/idempotency/schema/postgresql")
                .table("idempotency_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
