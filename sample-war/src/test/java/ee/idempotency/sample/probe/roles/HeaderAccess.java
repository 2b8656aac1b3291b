// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.sample.probe.roles;

import ee.idempotency.spi.AccessCheck;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** The application's own check: whoever is barred from an operation says so. */
@RequestScoped
public class HeaderAccess implements AccessCheck {

    @Inject
    private HttpServletRequest request;

    @Override
    public boolean permits(String operation) {
        return !operation.equals(request.getHeader("X-Barred-From"));
    }
}
