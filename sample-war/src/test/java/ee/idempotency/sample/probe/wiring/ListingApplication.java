// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.wiring;

import ee.idempotency.sample.probe.app.NotesResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** A REST application that lists its classes, and nothing of the library. */
@ApplicationPath("/")
public class ListingApplication extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(NotesResource.class);
    }
}
