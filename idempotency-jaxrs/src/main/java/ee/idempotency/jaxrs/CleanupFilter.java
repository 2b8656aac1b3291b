// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.NotCommittedException;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import java.io.IOException;
import java.lang.System.Logger.Level;

/**
 * Releases what a request has left open: not every server runs the response filters when nothing maps an exception. Thread-safe.
 */
@WebFilter(filterName = "idempotency-cleanup", urlPatterns = "/*", asyncSupported = true)
public final class CleanupFilter implements Filter {

    private static final System.Logger LOG = System.getLogger(CleanupFilter.class.getName());

    /** For the container. */
    public CleanupFilter() {}

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(Exchange.PROPERTY) instanceof Exchange.Running running) {
                request.removeAttribute(Exchange.PROPERTY);
                release(running);
            }
        }
    }

    private static void release(Exchange.Running running) {
        try {
            running.door().ledger().release(running.granted());
        } catch (NotCommittedException e) {
            LOG.log(Level.DEBUG, "The transaction of a failed request had ended already.", e);
        }
    }
}
