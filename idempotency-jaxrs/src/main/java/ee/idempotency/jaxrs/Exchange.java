// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.jaxrs;

import ee.idempotency.Key;
import ee.idempotency.spi.Admission;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;

/**
 * What the request filter hands on to the response filter, and to the cleanup, as a property of the request. It belongs to the
 * request's thread.
 */
sealed interface Exchange {

    /** The request's property and the servlet request's attribute. */
    String PROPERTY = Exchange.class.getName();

    /** The attempt runs, and whoever takes this exchange settles it. */
    record Running(Admission.Granted granted, Key key, HttpOperation operation, Door door) implements Exchange {}

    /** The request was answered from a record. */
    record Replayed(Admission.Replay replay, Key key, Door door) implements Exchange {}

    Door door();

    /** Hands the exchange on. */
    default void handOn(ContainerRequestContext request) {
        request.setProperty(PROPERTY, this);
    }

    /** Takes the exchange, if there is one that nobody has taken. */
    static Optional<Exchange> take(ContainerRequestContext request) {
        Optional<Exchange> exchange = Optional.ofNullable((Exchange) request.getProperty(PROPERTY));
        request.removeProperty(PROPERTY);
        return exchange;
    }
}
