// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import ee.idempotency.Idempotent;
import ee.idempotency.sample.probe.app.Notes;
import jakarta.annotation.security.DenyAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A class that is closed to everyone. */
@Path("denied/nobody")
@RequestScoped
@DenyAll
public class DeniedClass {

    @Inject
    private Notes notes;

    @POST
    @Idempotent
    public void add(String text) {
        notes.add(text);
    }
}
