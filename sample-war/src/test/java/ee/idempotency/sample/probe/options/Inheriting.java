// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.options;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** A resource that declares nothing itself. */
@Path("inheriting")
@RequestScoped
public class Inheriting extends Inherited implements Announced {

    @Override
    public Response onInterface(String text) {
        return add(text);
    }

    @Override
    public Response overridden(String text) {
        return add(text);
    }
}
