// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.promise;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Has a data source beside the unit. */
@ApplicationScoped
public class HeldSource {

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    DataSource dataSource() {
        return dataSource;
    }
}
