// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.settings;

import ee.idempotency.Idempotency;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells whether MicroProfile Config can be seen where the library would look for it. */
@Path("seen")
@RequestScoped
public class SeenResource {

    @GET
    public String seen() {
        try {
            Class<?> provider = Class.forName(
                    "org.eclipse.microprofile.config.ConfigProvider", true, Idempotency.class.getClassLoader());
            return "seen in " + provider.getClassLoader();
        } catch (ClassNotFoundException e) {
            return "not seen";
        }
    }
}
