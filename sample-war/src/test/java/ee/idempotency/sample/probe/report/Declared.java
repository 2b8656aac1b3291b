// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.report;

import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;

/** A resource as an interface declares it. */
@Path("declared")
public interface Declared {

    @PATCH
    void change(String text);
}
