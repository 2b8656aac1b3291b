// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.refusal;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** A REST application that lists a class with a mistake, which is no bean. */
@ApplicationPath("/")
public class ListingBroken extends Application {

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of(PlainBroken.class);
    }
}
