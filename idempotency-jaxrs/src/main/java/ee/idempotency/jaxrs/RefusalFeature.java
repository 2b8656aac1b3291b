// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Map;

/**
 * Registers the answers to what the method door refuses. Found by Jakarta REST as a service (Jakarta RESTful Web Services 3.1,
 * section 4.1.2), so that an application lists nothing; its own mappers for the same or a more specific exception go before.
 * Thread-safe.
 */
public final class RefusalFeature implements Feature {

    /** For the service loader. */
    public RefusalFeature() {}

    @Override
    public boolean configure(FeatureContext context) {
        context.register(new RefusalMapper(), Map.of(ExceptionMapper.class, RefusalMapper.AFTER_THE_APPLICATIONS));
        return true;
    }
}
