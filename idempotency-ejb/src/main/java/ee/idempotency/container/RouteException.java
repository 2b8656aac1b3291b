// SPDX-License-Identifier: Apache-2.0
package ee.idempotency.container;

/** A route can't be used as it was tried. */
final class RouteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RouteException(Exception cause) {
        super(cause.getMessage(), cause);
    }

    private RouteException(String message) {
        super(message);
    }

    static RouteException noSuchName() {
        return new RouteException("the server does not bind it where the library can look it up");
    }
}
